using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>The head <c>for (int i = 0; i &lt; Bound; i++)</c> of a loop that visits every index once.</summary>
sealed record LoopHead(ILocalSymbol Index, IOperation Bound)
{
    public static LoopHead? Match(IForLoopOperation loop) =>
        loop.Before is [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var declarator] }] }]
        && declarator.Symbol is { Type.SpecialType: SpecialType.System_Int32 } index
        && Start(declarator) is { ConstantValue: { HasValue: true, Value: 0 } }
        && loop.Condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } condition
        && IsIndex(condition.LeftOperand, index)
        && IsBound(condition.RightOperand)
        && loop.AtLoopBottom is [IExpressionStatementOperation { Operation: var step }]
        && IsStep(step, index)
            ? new(index, condition.RightOperand)
            : null;

    public static bool IsIndex(IOperation operation, ILocalSymbol index) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, index);

    static IOperation? Start(IVariableDeclaratorOperation declarator) =>
        (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;

    // A length, or a number that only the loop's one assignment could change, and that assigns an element.
    static bool IsBound(IOperation bound) => bound switch
    {
        IPropertyReferenceOperation { Property.Name: "Length", Instance: ILocalReferenceOperation or IParameterReferenceOperation } => true,
        ILocalReferenceOperation or IParameterReferenceOperation => bound.Type?.SpecialType == SpecialType.System_Int32,
        _ => false,
    };

    static bool IsStep(IOperation step, ILocalSymbol index) => step switch
    {
        IIncrementOrDecrementOperation increment => increment.Kind == OperationKind.Increment && IsIndex(increment.Target, index),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: 1 } } plus =>
            IsIndex(plus.Target, index),
        _ => false,
    };
}
