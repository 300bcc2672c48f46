using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD010: a conversion that gives the same number in every iteration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class InvariantConversionAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD010";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A conversion in a loop gives the same number every time",
        "'{0}' is the same in every iteration: convert it in front of the loop",
        RuleDocs.Performance,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A conversion between number types costs more than the arithmetic around it, above all to and from decimal and number types of one's own.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known) =>
        start.RegisterOperationAction(
            context =>
            {
                if (IsConversion(context.Operation, known) && Invariants.Loop(context.Operation) is not null && !IsInsideAnother(context.Operation, known))
                    context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
            },
            OperationKind.Invocation,
            OperationKind.Conversion);

    static bool IsConversion(IOperation operation, KnownTypes known) => operation switch
    {
        IInvocationOperation call when call.IsCreate(known) => call.Type.IsNumberParameter(known) || call.Arguments[0].Value.Type.IsNumberParameter(known),
        IInvocationOperation { TargetMethod: { Name: "To", IsStatic: false } method } => Calls.IsType(method.ContainingType, known.Real),
        IInvocationOperation { TargetMethod: { Name: "Nearest", IsStatic: true } method } => Calls.IsType(method.ContainingType, known.ExactConvert),
        IConversionOperation { IsImplicit: false, ConstantValue.HasValue: false } cast =>
            (cast.Type.IsDecimal() && cast.Operand.Type.IsFloating()) || (cast.Type.IsFloating() && cast.Operand.Type.IsDecimal()),
        _ => false,
    };

    // The outer one moves, and takes the inner one along.
    static bool IsInsideAnother(IOperation operation, KnownTypes known)
    {
        for (var parent = operation.Parent; parent is IArgumentOperation or IConversionOperation or IInvocationOperation or IBinaryOperation
            or IParenthesizedOperation; parent = parent.Parent)
        {
            if (IsConversion(parent, known) && Invariants.Loop(parent) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
