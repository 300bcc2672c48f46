using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>Whether a type implements the runtime's interfaces for square root, exponential and logarithm.</summary>
static class RuntimeFunctions
{
    static readonly Type[] Asked = [typeof(IRootFunctions<>), typeof(IExponentialFunctions<>), typeof(ILogarithmicFunctions<>)];

    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "Asks only for interfaces that are named here, which trimming therefore keeps on types in use.")]
    public static bool AreIn(Type type)
    {
        var found = type.GetInterfaces().Where(i => i.IsGenericType).Select(i => i.GetGenericTypeDefinition()).ToHashSet();
        return Asked.All(found.Contains);
    }
}
