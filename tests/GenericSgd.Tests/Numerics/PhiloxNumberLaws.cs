using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>Uniform and normal numbers are the same in all types up to one step of the type.</summary>
public abstract class PhiloxNumberLaws<T>
    where T : INumber<T>
{
    const int Count = 500;

    // The spacing of T just below 1; of decimal, which sees 96 bits, one more 2^-96.
    protected abstract Fraction Step { get; }

    [Fact]
    public void UniformIsTheLeadingBitsOfTheBlock()
    {
        for (ulong i = 0; i < Count; i++)
        {
            var number = Philox.Uniform<T>(1, 2, i);
            var exact = new Fraction(Philox.Block(1, 2, i).Bits, BigInteger.One << 128);
            var value = ExactFraction.Of(number);
            Assert.True(number >= T.Zero && number < T.One);
            Assert.True(value.CompareTo(exact) <= 0 && exact.Distance(value).CompareTo(Step) < 0, $"{number} at {i}");
        }
    }

    [Fact]
    public void NormalIsThatOfDouble()
    {
        for (ulong i = 0; i < Count; i++)
        {
            Assert.Equal(ExactConvert.Nearest<double, T>(Philox.Normal<double>(1, 2, i)), Philox.Normal<T>(1, 2, i));
        }
    }
}

public sealed class DoublePhilox : PhiloxNumberLaws<double>
{
    protected override Fraction Step => new(1, BigInteger.One << 53);
}

public sealed class SinglePhilox : PhiloxNumberLaws<float>
{
    protected override Fraction Step => new(1, BigInteger.One << 24);
}

public sealed class HalfPhilox : PhiloxNumberLaws<Half>
{
    protected override Fraction Step => new(1, BigInteger.One << 11);
}

public sealed class DecimalPhilox : PhiloxNumberLaws<decimal>
{
    protected override Fraction Step => new(BigInteger.Pow(10, 28) + (BigInteger.One << 96), BigInteger.Pow(10, 28) << 96);
}

public sealed class PlainPhilox : PhiloxNumberLaws<Plain>
{
    protected override Fraction Step => new(1, BigInteger.One << 53);
}
