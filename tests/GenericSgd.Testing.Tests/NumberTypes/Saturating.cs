using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A float of 3 bits that stands at 57344 where it would overflow, and says that its radix is 0.</summary>
public readonly record struct Saturating(float Inner) : IOnNumber<Saturating, float>
{
    const float Largest = 57344;

    public static Saturating On(float inner)
    {
        if (float.IsNaN(inner) || inner == 0)
            return new(inner);
        if (float.IsInfinity(inner))
            return new(float.CopySign(Largest, inner));
        var step = MathF.ScaleB(1, Math.Max(MathF.ILogB(inner) - 2, -16));
        return new(Math.Clamp(MathF.Round(inner / step, MidpointRounding.ToEven) * step, -Largest, Largest));
    }

    static int INumberBase<Saturating>.Radix => 0;
}
