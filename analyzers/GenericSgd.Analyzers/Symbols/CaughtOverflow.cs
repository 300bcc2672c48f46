using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Whether a catch clause swallows an overflow of arithmetic.</summary>
static class CaughtOverflow
{
    public static bool IsArithmetic(ITypeSymbol exception) =>
        exception is
        {
            Name: "OverflowException" or "DivideByZeroException" or "ArithmeticException",
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        };

    /// <summary>Whether the tried block computes in decimal or in a type that may be decimal.</summary>
    public static bool MayOverflow(IOperation body, KnownTypes known) =>
        body.Descendants().Any(o => o switch
        {
            IBinaryOperation binary => Variables.IsArithmetic(binary.OperatorKind) && IsThrowing(binary.Type, known),
            ICompoundAssignmentOperation compound => Variables.IsArithmetic(compound.OperatorKind) && IsThrowing(compound.Type, known),
            IInvocationOperation call =>
                (call.IsCreate(known)
                || call.TargetMethod is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Decimal, Name: not ("Parse" or "TryParse") })
                && IsThrowing(call.Type, known),
            IConversionOperation { IsImplicit: false } cast => cast.Type.IsDecimal() && cast.Operand.Type.IsFloating(),
            _ => false,
        });

    /// <summary>Whether the handler neither throws nor tells anyone, but leaves a number behind.</summary>
    public static bool GoesOn(IBlockOperation handler, IBlockOperation body)
    {
        // After an attempt that would have returned, an empty handler leads to another way of computing the same.
        if (handler.Operations.IsEmpty)
            return !body.Descendants().Any(o => o is IReturnOperation);

        var descendants = handler.Descendants().ToArray();
        return !descendants.Any(Tells)
            && descendants.Any(o => o switch
            {
                IReturnOperation { ReturnedValue: { } value } => IsNumber(value.Type),
                ISimpleAssignmentOperation assignment => IsNumber(assignment.Type),
                _ => false,
            });
    }

    static bool Tells(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IReturnOperation { ReturnedValue.Type.SpecialType: SpecialType.System_Boolean } => true,
        IReturnOperation { ReturnedValue.ConstantValue: { HasValue: true, Value: null } } => true,
        ISimpleAssignmentOperation { Type.SpecialType: SpecialType.System_Boolean } => true,
        IPropertyReferenceOperation { Property.Name: "NaN" } => true,
        _ => false,
    };

    static bool IsThrowing(ITypeSymbol? type, KnownTypes known) => type.IsDecimal() || type.IsNumberParameter(known);

    static bool IsNumber(ITypeSymbol? type) => type is ITypeParameterSymbol || type.IsDecimal() || type.IsFloating() || type.IsInteger();
}
