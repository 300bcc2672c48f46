using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Follows a value of a number type into double or float and back.</summary>
static class Detours
{
    // Locals may be defined by locals; a chain longer than this is not followed.
    const int Depth = 4;

    /// <summary>The way out of the number type: <c>double.CreateChecked(x)</c>, <c>Convert.ToDouble(x)</c>, <c>(double)(object)x</c>. Returns the x.</summary>
    public static IOperation? Source(IOperation operation, KnownTypes known)
    {
        var value = operation switch
        {
            IInvocationOperation call when call.Type.IsFloating() && call.Arguments.Length > 0 && (call.IsCreate(known) || IsConvert(call, known)) =>
                call.Arguments[0].Value,
            IConversionOperation
            {
                IsImplicit: false,
                Operand: IConversionOperation { Type.SpecialType: SpecialType.System_Object } boxed
            } cast when cast.Type.IsFloating() => boxed.Operand,
            _ => null,
        };

        value = value is null ? null : Unboxed(value);
        return value?.Type.IsNumberParameter(known) == true ? value : null;
    }

    /// <summary>Whether an expression, or what its locals were made of, holds such a way out.</summary>
    public static bool ComesFromNumber(IOperation operation, KnownTypes known) => Any(operation, o => Source(o, known) is not null, Depth);

    /// <summary>Whether an expression, or what its locals were made of, holds a function that computes in double or float.</summary>
    public static bool HoldsFunction(IOperation operation, KnownTypes known) =>
        Any(operation, o => o is IInvocationOperation call && call.IsFloatingFunction(known), Depth);

    /// <summary>The call <c>T.CreateChecked(...)</c> that takes the value of an expression back into the number type, if one stands around it.</summary>
    public static IInvocationOperation? WayBack(IOperation operation, KnownTypes known)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IInvocationOperation call when call.IsCreate(known):
                    return call.Type.IsNumberParameter(known) ? call : null;
                case IInvocationOperation call when !call.IsFloatingFunction(known):
                    return null;
                case IInvocationOperation or IArgumentOperation or IConversionOperation or IParenthesizedOperation or IBinaryOperation
                    or IUnaryOperation when IsFloatingOrArgument(parent):
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the value of an expression is only compared, or cut to an integer.</summary>
    public static bool EndsInEstimate(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IArgumentOperation or IParenthesizedOperation
            || (parent is IBinaryOperation or IUnaryOperation or IConversionOperation or IInvocationOperation && parent.Type.IsFloating()))
            parent = parent.Parent;

        return parent is IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } || (parent is IConversionOperation && parent.Type.IsInteger());
    }

    static bool IsFloatingOrArgument(IOperation operation) => operation is IArgumentOperation || operation.Type.IsFloating();

    static bool IsConvert(IInvocationOperation call, KnownTypes known) =>
        Calls.IsType(call.TargetMethod.ContainingType, known.Convert) && call.TargetMethod.Name is "ToDouble" or "ToSingle";

    static IOperation Unboxed(IOperation value) =>
        value is IConversionOperation { Type.SpecialType: SpecialType.System_Object } boxing ? boxing.Operand : value.Bare();

    static bool Any(IOperation operation, Func<IOperation, bool> wanted, int depth) =>
        operation.DescendantsAndSelf().Any(o =>
            wanted(o) || (depth > 0 && o is ILocalReferenceOperation local && local.Type.IsFloating() && Initializer(local) is { } made
                && Any(made, wanted, depth - 1)));

    static IOperation? Initializer(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
            root = parent;

        return root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, reference.Local))?.Initializer?.Value;
    }
}
