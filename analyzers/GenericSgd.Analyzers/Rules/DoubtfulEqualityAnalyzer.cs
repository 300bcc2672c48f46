using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD006: equality that does not mean what it says: of two rounded values, with NaN, or of zero with default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class DoubtfulEqualityAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD006";

    const string Rounded = "compares two rounded results: in another number type they differ in the last digit";
    const string NaN = "is the same for every number, NaN too: ask IsNaN";
    const string Default = "is not zero in every number type: write Zero";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Equality does not mean what it says for every number type",
        "'{0}' {1}",
        RuleDocs.Precision,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Two computed values that are equal on paper need not be equal in a number type; NaN equals nothing; and default is zero only where the type says so.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        start.RegisterOperationAction(context => AnalyzeOperator(context, known), OperationKind.Binary);
        start.RegisterOperationAction(context => AnalyzeDefault(context, known), OperationKind.DefaultValue);
    }

    static void AnalyzeOperator(OperationAnalysisContext context, KnownTypes known)
    {
        var comparison = (IBinaryOperation)context.Operation;
        var (left, right) = (comparison.LeftOperand.Bare(), comparison.RightOperand.Bare());
        if (!IsReal(left.Type, known) || !IsReal(right.Type, known))
            return;

        if (IsComparison(comparison.OperatorKind) && (IsNaN(left) || IsNaN(right)))
        {
            Report(context, NaN);
        }
        else if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && Computed.Is(left) && Computed.Is(right)
            && !Computed.AreRelated(left, right))
        {
            Report(context, Rounded);
        }
    }

    static void AnalyzeDefault(OperationAnalysisContext context, KnownTypes known)
    {
        if (context.Operation.Type.IsNumberParameter(known) && MeansZero(context.Operation))
            Report(context, Default);
    }

    // As an operand it can only be meant as a number; in a variable, if that variable is then added to.
    static bool MeansZero(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;

        return parent switch
        {
            IBinaryOperation binary => Variables.IsArithmetic(binary.OperatorKind) || IsComparison(binary.OperatorKind),
            ICompoundAssignmentOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsAddedTo(value, declarator.Symbol),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsAddedTo(value, local.Local),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Fill" } } => true,
            _ => false,
        };
    }

    static bool IsAddedTo(IOperation value, ILocalSymbol local) =>
        value.Root().Descendants().OfType<ICompoundAssignmentOperation>().Any(c =>
            Variables.IsArithmetic(c.OperatorKind) && Variables.Same(c.Target.Variable(), local));

    static bool IsComparison(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    static bool IsReal(ITypeSymbol? type, KnownTypes known) => type.IsNumberParameter(known) && !type.IsIntegerParameter(known);

    static bool IsNaN(IOperation operation) => operation is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "NaN" } };

    static void Report(OperationAnalysisContext context, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString(), what));
}
