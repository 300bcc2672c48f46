using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD007: a soft-max that does not subtract the maximum turns large inputs into NaN.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class UnshiftedSoftmaxAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD007";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A soft-max does not subtract the maximum",
        "'{0}' does not subtract the maximum: large inputs overflow, and the result is NaN",
        RuleDocs.Precision,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "exp(x) / sum(exp(x)) overflows for x above 88 in float, 11 in Half and 66 in decimal; with the maximum subtracted first it cannot.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        start.RegisterOperationBlockAction(context =>
        {
            foreach (var block in context.OperationBlocks)
            {
                foreach (var call in ExponentialSum.Find(block, known))
                    Report(context.ReportDiagnostic, call);
            }
        });
        start.RegisterOperationAction(
            context =>
            {
                if (context.Operation is IInvocationOperation { TargetMethod.Name: "SoftMax" } call && call.IsTensorPrimitive(known) && !IsShifted(call))
                    Report(context.ReportDiagnostic, call);
            },
            OperationKind.Invocation);
    }

    static void Report(Action<Diagnostic> report, IInvocationOperation call) =>
        report(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}"));

    // The statement before it has subtracted something into just this input.
    static bool IsShifted(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: BlockSyntax block } statement
        && block.Statements.IndexOf(statement) is > 0 and var at
        && block.Statements[at - 1] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Subtract" } } before }
        && before.ArgumentList.Arguments.LastOrDefault()?.Expression is { } written
        && call.Arguments.FirstOrDefault()?.Value.Bare().Syntax is { } input
        && (SyntaxFactory.AreEquivalent(written, input)
            || (input is ElementAccessExpressionSyntax slice && SyntaxFactory.AreEquivalent(written, slice.Expression)));
}
