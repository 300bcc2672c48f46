using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Which operations allocate on the heap.</summary>
static class Allocations
{
    static readonly HashSet<string> Copies = ["ToArray", "ToList", "Clone", "AllocateArray", "AllocateUninitializedArray"];

    /// <summary>What an operation allocates, in words; null if nothing.</summary>
    public static string? What(IOperation operation, KnownTypes known) => operation switch
    {
        IArrayCreationOperation array => IsEmpty(array) || IsConstantSpan(array, known) ? null : "A new array",
        ICollectionExpressionOperation { Type: { IsReferenceType: true }, Elements.Length: > 0 } => "A new collection",
        IObjectCreationOperation { Type.IsReferenceType: true } => "A new object",
        IAnonymousObjectCreationOperation => "A new object",
        IWithOperation { Type.IsReferenceType: true } => "A copy of a record",
        IConversionOperation conversion when IsBoxing(conversion) => "Boxing",
        IInterpolatedStringOperation { ConstantValue.HasValue: false, Parent: not IInterpolatedStringHandlerCreationOperation } => "A new string",
        IBinaryOperation { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false, Parent: not IBinaryOperation } => "A new string",
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => Captures(lambda) ? "A closure" : null,
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Instance: not null } } => "A delegate",
        IInvocationOperation call when Calls.IsType(call.TargetMethod.ContainingType, known.Enumerable) => "LINQ",
        IInvocationOperation call when Copies.Contains(call.TargetMethod.Name) && call.Type is IArrayTypeSymbol => "A new array",
        _ => null,
    };

    /// <summary>Whether the operation runs only on the way to an exception: then what it costs is no matter.</summary>
    public static bool OnlyOnFailure(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IThrowOperation || (parent is IInvocationOperation call && NeverReturns(call.TargetMethod)))
            {
                return true;
            }
        }

        return false;
    }

    static bool NeverReturns(IMethodSymbol method) =>
        method.Name.StartsWith("Throw", StringComparison.Ordinal) || method.GetAttributes().Any(a => a.AttributeClass?.Name == "DoesNotReturnAttribute");

    static bool IsEmpty(IArrayCreationOperation array) => array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }];

    // ReadOnlySpan<byte> x = new byte[] { 1, 2 } and [1, 2] lie in the program's own data.
    static bool IsConstantSpan(IArrayCreationOperation array, KnownTypes known) =>
        array.Parent is IConversionOperation { Type: { } target } && Calls.IsType(target, known.ReadOnlySpan)
        && array.Initializer?.ElementValues.All(v => v.ConstantValue.HasValue) == true;

    static bool IsBoxing(IConversionOperation conversion) =>
        conversion is
        {
            OperatorMethod: null, Type: { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter },
            Operand.Type: { IsReferenceType: false } from
        }
        && (from.IsValueType || from.TypeKind == TypeKind.TypeParameter);

    static bool Captures(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Descendants().Any(o => o switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
            ILocalReferenceOperation { Local.IsConst: false } local => IsOutside(local.Local, lambda),
            IParameterReferenceOperation parameter => IsOutside(parameter.Parameter, lambda),
            _ => false,
        });

    static bool IsOutside(ISymbol variable, IAnonymousFunctionOperation lambda) =>
        variable.DeclaringSyntaxReferences is [var declared] && !lambda.Syntax.Span.Contains(declared.Span);
}
