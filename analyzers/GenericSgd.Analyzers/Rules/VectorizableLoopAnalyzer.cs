using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD004: a loop over spans that is one vectorised call, with the same bits in every element.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class VectorizableLoopAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD004";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A loop is one call of TensorPrimitives",
        "This loop is TensorPrimitives.{0}, which is vectorised and gives the same elements",
        RuleDocs.Performance,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Element-wise loops whose every element is rounded the same way in TensorPrimitives run several times faster there.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        if (known.TensorPrimitives is not null)
            start.RegisterOperationAction(context => Analyze(context, known), OperationKind.Loop);
    }

    static void Analyze(OperationAnalysisContext context, KnownTypes known)
    {
        if (context.Operation is IForLoopOperation { Syntax: ForStatementSyntax syntax } loop && ElementwiseLoop.Match(loop, known) is { } match)
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.ForKeyword.GetLocation(), match.Method.Name));
    }
}
