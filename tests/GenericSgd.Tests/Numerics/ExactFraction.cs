using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>The exact value of a number of any type that the laws are closed over.</summary>
static class ExactFraction
{
    public static Fraction Of<T>(T value) => value switch
    {
        double d => Fraction.Of(d),
        float f => Fraction.Of(f),
        Half h => Fraction.Of(h),
        decimal m => Fraction.Of(m),
        Plain p => Fraction.Of(p.Inside),
        BFloat16 b => Fraction.Of((float)b),
        DoubleDouble w => Fraction.Of(w.High).Plus(Fraction.Of(w.Low)),
        Fixed f => new(f.Raw, BigInteger.One << 32),
        _ => throw new ArgumentException($"No exact value known for {typeof(T)}."),
    };
}
