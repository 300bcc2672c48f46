using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>The 8-bit float E4M3: 4 bits of exponent, 3 of fraction, NaN, no infinity, at most 448. Held as the float that it is.</summary>
public readonly record struct Eight(float Inner) : IOnNumber<Eight, float>
{
    const float Largest = 448;
    const int SmallestPower = -9;

    public static Eight On(float inner)
    {
        if (!float.IsFinite(inner) || inner == 0)
            return new(float.IsFinite(inner) ? 0 : float.NaN);
        var step = MathF.ScaleB(1, Math.Max(MathF.ILogB(inner) - 3, SmallestPower));
        var rounded = MathF.Round(inner / step, MidpointRounding.ToEven) * step;
        return new(MathF.Abs(rounded) > Largest ? float.NaN : rounded);
    }

    static int INumberBase<Eight>.Radix => 2;

    static bool INumberBase<Eight>.IsInfinity(Eight value) => false;
}
