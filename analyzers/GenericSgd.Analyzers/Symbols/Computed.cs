using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Whether a value was rounded on its way, and what it was made of.</summary>
static class Computed
{
    const int Depth = 3;

    // These return one of their arguments, or an exact value.
    static readonly HashSet<string> Exact = ["Abs", "Min", "Max", "MinNumber", "MaxNumber", "MinMagnitude", "MaxMagnitude", "Clamp", "CopySign"];

    static readonly HashSet<string> Rounding =
    [
        "Sqrt", "Cbrt", "RootN", "Hypot", "Exp", "Exp2", "Exp10", "ExpM1", "Log", "Log2", "Log10", "LogP1", "Pow", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan",
            "Atan2",
        "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "FusedMultiplyAdd", "MultiplyAddEstimate", "Lerp", "Sigmoid", "Softplus", "ReciprocalEstimate",
    ];

    public static bool Is(IOperation operation) => Is(operation.Bare(), Depth);

    /// <summary>Whether one of two values was made of the other: <c>x + step == x</c> asks whether a step was absorbed and is meant.</summary>
    public static bool AreRelated(IOperation a, IOperation b) => MadeOf(a, b) || MadeOf(b, a);

    static bool Is(IOperation operation, int depth) => operation.Bare() switch
    {
        IBinaryOperation binary => Variables.IsArithmetic(binary.OperatorKind),
        ICompoundAssignmentOperation compound => Variables.IsArithmetic(compound.OperatorKind),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => Is(unary.Operand, depth),
        IInvocationOperation { TargetMethod.IsStatic: true } call => Rounding.Contains(call.TargetMethod.Name)
            || (Exact.Contains(call.TargetMethod.Name) && call.Arguments.Any(a => Is(a.Value, depth))),
        ILocalReferenceOperation local when depth > 0 => Variables.Values(local.Root(), local.Local).Any(v => Is(v, depth - 1)),
        _ => false,
    };

    static bool MadeOf(IOperation whole, IOperation part) =>
        part.Variable() is { } variable
            ? Mentions(whole, variable, Depth)
            : whole.DescendantsAndSelf().Any(o =>
                o != part && o.Syntax.RawKind == part.Syntax.RawKind && o.Syntax.IsEquivalentTo(part.Syntax, topLevel: false));

    static bool Mentions(IOperation whole, ISymbol variable, int depth) =>
        whole.DescendantsAndSelf().Any(o =>
            Variables.Same(o.Variable(), variable)
            || (depth > 0 && o is ILocalReferenceOperation local && Variables.Values(local.Root(), local.Local).Any(v => Mentions(v, variable, depth - 1))));
}
