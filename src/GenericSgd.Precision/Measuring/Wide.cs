using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Precision.Measuring;

/// <summary>Any number as a <see cref="DoubleDouble"/>, in which all comparing is done.</summary>
/// <remarks>Exact for Half, BFloat16, float, double and DoubleDouble; from decimal and others to the nearest, within 2^-106 of it, relatively.</remarks>
static class Wide
{
    internal static DoubleDouble Of<T>(T value)
        where T : INumber<T>
    {
        if (typeof(T) == typeof(double))
            return (double)(object)value;
        if (typeof(T) == typeof(float))
            return (double)(float)(object)value;
        if (typeof(T) == typeof(Half))
            return (double)(Half)(object)value;
        if (typeof(T) == typeof(BFloat16))
            return (double)(float)(BFloat16)(object)value;
        if (typeof(T) == typeof(decimal))
            return WideDecimal.Of((decimal)(object)value);
        return typeof(T) == typeof(DoubleDouble) ? (DoubleDouble)(object)value : ExactConvert.Nearest<T, DoubleDouble>(value);
    }

    internal static DoubleDouble[] Of<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var wide = new DoubleDouble[values.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Of(values[i]);
        return wide;
    }

    internal static DoubleDouble[] Of<T>(ReadOnlySpan2D<T> values)
        where T : INumber<T>
    {
        var wide = new DoubleDouble[values.Length];
        var place = 0;
        foreach (ref readonly var value in values)
            wide[place++] = Of(value);
        return wide;
    }
}
