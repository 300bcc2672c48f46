using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD012: an overflow that is caught, or never raised, so that the work goes on with a wrong number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class SilentOverflowAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD012";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An overflow goes unnoticed",
        "'{0}' {1}",
        RuleDocs.Precision,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "decimal has no infinity: where it throws, no number is right. A truncating conversion to a narrower type wraps or saturates without a word.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        start.RegisterOperationAction(context => AnalyzeCatch(context, known), OperationKind.CatchClause);
        start.RegisterOperationAction(context => AnalyzeNarrowing(context, known), OperationKind.Invocation, OperationKind.Conversion);
    }

    static void AnalyzeCatch(OperationAnalysisContext context, KnownTypes known)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (clause.Syntax is CatchClauseSyntax { Declaration: { } declaration } && clause.Parent is ITryOperation attempt
            && CaughtOverflow.IsArithmetic(clause.ExceptionType) && CaughtOverflow.MayOverflow(attempt.Body, known)
                && CaughtOverflow.GoesOn(clause.Handler, attempt.Body))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, declaration.GetLocation(), clause.ExceptionType.Name,
                "is caught, and the work goes on with a number that is not the result"));
        }
    }

    static void AnalyzeNarrowing(OperationAnalysisContext context, KnownTypes known)
    {
        var narrows = context.Operation switch
        {
            IInvocationOperation { TargetMethod.Name: "CreateTruncating" } call =>
                call.IsCreate(known) && Narrows(call.Arguments[0].Value.Bare(), call.Type, known),
            IConversionOperation { IsImplicit: false, IsChecked: false, ConstantValue.HasValue: false } cast =>
                cast.Operand.Type.IsFloating() && cast.Type.IsInteger() && IsOfUnknownSize(cast.Operand) && IsExplicitlyUnchecked(cast.Syntax),
            _ => false,
        };

        if (narrows && !context.Operation.IsUnderTypeTest())
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString(),
                "wraps or saturates where the value does not fit"));
    }

    // Low bits of an integer are asked for on purpose; of any other number they mean nothing.
    static bool Narrows(IOperation value, ITypeSymbol? target, KnownTypes known)
    {
        var source = value.Type;
        return target.IsInteger()
            ? source.IsDecimal() || source.IsFloating() || (source.IsNumberParameter(known) && !source.IsIntegerParameter(known) && !IsBits(source, known))
            : target.IsNumberParameter(known) && !target.IsIntegerParameter(known) && !IsBits(target, known) && !target!.Has(known.FloatingPoint)
                && source.IsInteger() && !value.ConstantValue.HasValue;
    }

    static bool IsBits(ITypeSymbol? type, KnownTypes known) =>
        type is not null && (type.Has(known.Numerics("IBinaryNumber`1")) || type.Has(known.Numerics("IBitwiseOperators`3")));

    // Of a formula its author may know how large it gets.
    static bool IsOfUnknownSize(IOperation value) =>
        value.Variable() is not null || value.Bare() is IArrayElementReferenceOperation or IPropertyReferenceOperation;

    static bool IsExplicitlyUnchecked(SyntaxNode syntax) =>
        syntax.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax).Any(a => a switch
        {
            CheckedExpressionSyntax expression => expression.Keyword.IsKind(SyntaxKind.UncheckedKeyword),
            CheckedStatementSyntax statement => statement.Keyword.IsKind(SyntaxKind.UncheckedKeyword),
            _ => false,
        });
}
