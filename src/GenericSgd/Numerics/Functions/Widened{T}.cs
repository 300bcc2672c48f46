using System.Numerics.Tensors;

namespace GenericSgd.Numerics.Functions;

/// <summary>Whether and how <typeparamref name="T"/> is widened to float; found out once per type.</summary>
static class Widened<T>
{
    /// <summary>The two conversions, or null for a type that is not widened.</summary>
    public static readonly IWidened<T>? Conversions = typeof(T) == typeof(Half) ? (IWidened<T>)(object)default(HalfConversions) : default(T) as IWidened<T>;

    /// <summary>One value as float, exactly; only of a type that is widened.</summary>
    internal static float ToFloat(T value)
    {
        var wide = 0f;
        Conversions!.Widen(new ReadOnlySpan<T>(in value), new Span<float>(ref wide));
        return wide;
    }

    /// <summary>A float rounded to the type; only of a type that is widened.</summary>
    internal static T Of(float wide)
    {
        var value = default(T)!;
        Conversions!.Narrow(new ReadOnlySpan<float>(in wide), new Span<T>(ref value));
        return value;
    }

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
