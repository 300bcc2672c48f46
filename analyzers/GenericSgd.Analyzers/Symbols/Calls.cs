using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Questions about calls and the expressions around them.</summary>
static class Calls
{
    /// <summary><c>X.CreateChecked(value)</c> and its two siblings; the target is the call's type, the source the only argument.</summary>
    public static bool IsCreate(this IInvocationOperation call, KnownTypes known) =>
        call.TargetMethod is { IsStatic: true, Name: "CreateChecked" or "CreateSaturating" or "CreateTruncating", Parameters.Length: 1 } method
        && call.Arguments.Length == 1
        && (SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, known.NumberBase) || method.ContainingType.Has(known.NumberBase));

    /// <summary>A static method of <see cref="Math"/>, MathF, double or float that computes in double or float.</summary>
    public static bool IsFloatingFunction(this IInvocationOperation call, KnownTypes known) =>
        call.TargetMethod is { IsStatic: true } method
        && (IsType(method.ContainingType, known.Math) || IsType(method.ContainingType, known.MathF) || method.ContainingType.IsFloating())
        && method.Name is not ("Parse" or "TryParse" or "CreateChecked" or "CreateSaturating" or "CreateTruncating")
        && method.ReturnType.IsFloating()
        && method.Parameters.Any(p => p.Type.IsFloating());

    public static bool IsTensorPrimitive(this IInvocationOperation call, KnownTypes known) => IsType(call.TargetMethod.ContainingType, known.TensorPrimitives);

    public static bool IsType(ITypeSymbol? type, INamedTypeSymbol? known) =>
        type is not null && known is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);

    /// <summary>The expression under conversions that the compiler put in and under parentheses.</summary>
    public static IOperation Bare(this IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => conversion.Operand.Bare(),
        IParenthesizedOperation parenthesized => parenthesized.Operand.Bare(),
        _ => operation,
    };

    /// <summary>
    /// Whether an expression stands where a type test has settled what the number type is: <c>if (typeof(T) == typeof(double))</c>.
    /// Double is then the type itself and no detour.
    /// </summary>
    public static bool IsUnderTypeTest(this IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            var condition = parent switch
            {
                IConditionalOperation conditional when conditional.Condition != child => conditional.Condition,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when both.LeftOperand != child => both.LeftOperand,
                ISwitchOperation @switch when @switch.Value != child => @switch.Value,
                _ => null,
            };

            if (condition is not null
                && condition.DescendantsAndSelf().Any(o =>
                o is ITypeOfOperation or IIsTypeOperation or IIsPatternOperation { Pattern: IDeclarationPatternOperation or ITypePatternOperation }))
            {
                return true;
            }
        }

        return false;
    }
}
