using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>Whether an epoch that leaves every bit of the parameters as it was is the same as every later one.</summary>
/// <remarks>
/// It is where a step depends on nothing but the parameters: the rows come in one order, the learning rate is constant, the transforms are stateless, and the
/// layers deterministic. A part of one's own that does not say so is taken to depend on more, and the run goes on to its end.
/// </remarks>
static class Repeating
{
    internal static bool Is(Pipeline pipeline, int rows) =>
        (!pipeline.Shuffle || pipeline.BatchSize == 0 || pipeline.BatchSize >= rows)
        && pipeline.Optimizer is { LearningRate.IsConstant: true, Rounding: UpdateRounding.Nearest, Average: null }
        && pipeline.Optimizer.Chain.All(transform => transform.IsStateless)
        && pipeline.Layers.All(layer => layer.IsDeterministic);

    /// <summary>Whether numbers are the same in every bit. Equality would not do: it takes -0 for 0, and asks an interval only for its middle.</summary>
    internal static bool SameBits<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right) =>
        !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Bytes(left).SequenceEqual(Bytes(right));

    static ReadOnlySpan<byte> Bytes<T>(ReadOnlySpan<T> values) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), checked(values.Length * Unsafe.SizeOf<T>()));
}
