using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>The right side of the one assignment of a loop. For <c>d[i] *= v</c> it also carries the operator and the d[i].</summary>
sealed record Formula(IOperation Value, BinaryOperatorKind Operator = BinaryOperatorKind.None, IOperation? Left = null);

/// <summary>Which method of TensorPrimitives a formula is, and the order of its inputs there.</summary>
sealed record ElementwiseFormula(string Name, ImmutableArray<LoopTerm> Inputs)
{
    /// <summary>Whether the method does two operations.</summary>
    public bool IsCompound => Name is "MultiplyAdd" or "AddMultiply";

    public static ElementwiseFormula? Match(Formula formula, LoopHead head) =>
        formula.Left is { } left ? Binary(formula.Operator, left, formula.Value, head) : Match(formula.Value, head);

    static ElementwiseFormula? Match(IOperation value, LoopHead head) => value switch
    {
        IParenthesizedOperation parenthesized => Match(parenthesized.Operand, head),
        IBinaryOperation { IsChecked: false, IsLifted: false } binary => Binary(binary.OperatorKind, binary.LeftOperand, binary.RightOperand, head),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, IsChecked: false } unary => Of("Negate", head, unary.Operand),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Abs" or "Sqrt" } function, Arguments: [var x] } when IsOwn(function) =>
            Of(function.Name, head, x.Value),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Max" or "Min" } function, Arguments: [var x, var y] } when IsOwn(function) =>
            Of(function.Name, head, x.Value, y.Value),
        _ => null,
    };

    static ElementwiseFormula? Binary(BinaryOperatorKind kind, IOperation left, IOperation right, LoopHead head) => (kind, Inner(left), Inner(right)) switch
    {
        (BinaryOperatorKind.Add, IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, IsChecked: false } product, _) =>
            Of("MultiplyAdd", head, product.LeftOperand, product.RightOperand, right),
        (BinaryOperatorKind.Add, _, IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, IsChecked: false } product) =>
            Of("MultiplyAdd", head, product.LeftOperand, product.RightOperand, left),
        (BinaryOperatorKind.Multiply, IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, IsChecked: false } sum, _) =>
            Of("AddMultiply", head, sum.LeftOperand, sum.RightOperand, right),
        (BinaryOperatorKind.Multiply, _, IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, IsChecked: false } sum) =>
            Of("AddMultiply", head, sum.LeftOperand, sum.RightOperand, left),
        (BinaryOperatorKind.Add or BinaryOperatorKind.Multiply, _, _) => Of(kind.ToString(), head, left, right),
        (BinaryOperatorKind.Subtract or BinaryOperatorKind.Divide, _, _) => OfOrdered(kind.ToString(), head, left, right),
        _ => null,
    };

    static IOperation Inner(IOperation operation) => operation is IParenthesizedOperation parenthesized ? Inner(parenthesized.Operand) : operation;

    // Where the first two inputs commute, the span comes first: that is how the overloads with a scalar are declared.
    static ElementwiseFormula? Of(string name, LoopHead head, params IOperation[] inputs)
    {
        var terms = Terms(head, inputs);
        if (terms is [{ IsSpan: false } first, { IsSpan: true } second, ..])
            terms = [second, first, .. terms.Value.Skip(2)];

        return terms is { } found ? new(name, found) : null;
    }

    static ElementwiseFormula? OfOrdered(string name, LoopHead head, params IOperation[] inputs) => Terms(head, inputs) is { } found ? new(name, found) : null;

    static ImmutableArray<LoopTerm>? Terms(LoopHead head, IOperation[] inputs)
    {
        var terms = inputs.Select(input => LoopTerm.Of(Inner(input), head)).OfType<LoopTerm>().ToImmutableArray();
        return terms.Length == inputs.Length ? terms : null;
    }

    // T.Max, Math.Max and double.Max agree on NaN and on the sign of zero with TensorPrimitives; a method of someone else need not.
    static bool IsOwn(IMethodSymbol function) =>
        function.ContainingType is { ContainingNamespace: { Name: "System" or "Numerics" } } && function.ReturnType is { } type
            && function.Parameters.All(p => SymbolEqualityComparer.Default.Equals(p.Type, type));
}
