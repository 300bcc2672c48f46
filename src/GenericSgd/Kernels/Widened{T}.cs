using System.Numerics.Tensors;

namespace GenericSgd.Kernels;

/// <summary>Whether and how <typeparamref name="T"/> is widened to float; found out once per type.</summary>
static class Widened<T>
{
    /// <summary>The two conversions, or null for a type that is not widened.</summary>
    public static readonly IWidened<T>? Conversions = typeof(T) == typeof(Half) ? (IWidened<T>)(object)default(HalfConversions) : default(T) as IWidened<T>;

    readonly struct HalfConversions : IWidened<Half>
    {
        public void Widen(ReadOnlySpan<Half> values, Span<float> wide) => TensorPrimitives.ConvertToSingle(values, wide);

        public void Narrow(ReadOnlySpan<float> wide, Span<Half> values) => TensorPrimitives.ConvertToHalf(wide, values);
    }
}
