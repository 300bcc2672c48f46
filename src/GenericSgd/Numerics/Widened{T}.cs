using System.Numerics.Tensors;

namespace GenericSgd.Numerics;

/// <summary>Whether and how <typeparamref name="T"/> is widened to float; found out once per type.</summary>
static class Widened<T>
{
    /// <summary>The two conversions, or null for a type that is not widened.</summary>
    public static readonly IWidened<T>? Conversions = typeof(T) == typeof(Half) ? (IWidened<T>)(object)default(HalfConversions) : default(T) as IWidened<T>;

    readonly struct HalfConversions : IWidened<Half>
    {
        public void Widen(ReadOnlySpan<Half> values, Span<float> wide)
        {
            var done = HalfVectors.Widen(values, wide);
            TensorPrimitives.ConvertToSingle(values[done..], wide[done..]);
        }

        public void Narrow(ReadOnlySpan<float> wide, Span<Half> values)
        {
            var done = HalfVectors.Narrow(wide, values);
            TensorPrimitives.ConvertToHalf(wide[done..], values[done..]);
        }
    }
}
