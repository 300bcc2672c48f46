using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>A number of any known type becomes the tightest interval that holds it: of one that is not known only an interval around it can be told.</summary>
public sealed class LiteralTests
{
    static readonly double Above53 = (1L << 53) + 2;

    static void Is<TOther>(double low, double high, TOther value)
        where TOther : INumber<TOther>
    {
        var interval = New<Interval<double>>.From(value);
        Assert.True(interval.IsIdenticalTo(new(low, high)), $"{typeof(TOther)} {value}: {interval}");
    }

    [Fact]
    public void SmallNumbersOfEveryTypeAreExact()
    {
        Is(100, 100, 100);
        Is(100, 100, (byte)100);
        Is(-100, -100, (sbyte)-100);
        Is(-1000, -1000, (short)-1000);
        Is(1000, 1000, (ushort)1000);
        Is(97, 97, 'a');
        Is(100, 100, 100u);
        Is(100, 100, 100L);
        Is(100, 100, 100ul);
        Is(-100, -100, (nint)(-100));
        Is(100, 100, (nuint)100);
        Is(-100, -100, (Int128)(-100));
        Is(100, 100, (UInt128)100);
        Is(100, 100, (BigInteger)100);
        Is(0.1f, 0.1f, 0.1f);
        Is(0.1, 0.1, 0.1);
        Is(0.25, 0.25, 0.25m);
        Is((double)(Half)0.1, (double)(Half)0.1, (Half)0.1);
        Is(0.10009765625, 0.10009765625, (BFloat16)0.1f);
        Is(0.5, 0.5, (DoubleDouble)0.5);
        Is(0.5, 0.5, new Counted<double>(0.5));
        Is(0, 0, 0m);
    }

    // 2^53 + 1 is no double: its neighbours are 2^53 and 2^53 + 2.
    [Fact]
    public void WhatNoDoubleHoldsHasADoubleOnEachSide()
    {
        var odd = (1L << 53) + 1;
        Is(1L << 53, Above53, odd);
        Is(1L << 53, Above53, (ulong)odd);
        Is(1L << 53, Above53, (nint)odd);
        Is(1L << 53, Above53, (nuint)odd);
        Is(1L << 53, Above53, (Int128)odd);
        Is(1L << 53, Above53, (UInt128)odd);
        Is(1L << 53, Above53, (BigInteger)odd);
        Is(1L << 53, Above53, (decimal)odd);
        Is(1, Math.BitIncrement(1), (DoubleDouble)1 + Math.ScaleB(1, -80));
        Is(Math.BitDecrement(1), 1, (DoubleDouble)1 - Math.ScaleB(1, -80));
        Is(1, Math.BitIncrement(1), new Counted<DoubleDouble>((DoubleDouble)1 + Math.ScaleB(1, -80)));
    }

    [Fact]
    public void WhatIsNotFiniteStaysSo()
    {
        Is(double.PositiveInfinity, double.PositiveInfinity, float.PositiveInfinity);
        Is(double.NegativeInfinity, double.NegativeInfinity, Half.NegativeInfinity);
        Is(double.NaN, double.NaN, DoubleDouble.NaN);
        Is(double.PositiveInfinity, double.PositiveInfinity, new Counted<double>(double.PositiveInfinity));
    }

    [Fact]
    public void ATypeThatIsNotKnownHasAnIntervalAroundIt()
    {
        var three = New<Interval<decimal>>.From((NFloat)3);
        Assert.True(three.IsIdenticalTo(new(3 - 1e-28m, 3 + 1e-28m)), three.ToString());
    }

    [Fact]
    public void ConstantsLieWithinTheirBounds()
    {
        Is(Interval<double>.E, "2.71828182845904523536028747135266249775724709369995", double.BitIncrement);
        Is(Interval<double>.Pi, "3.14159265358979323846264338327950288419716939937510", double.BitIncrement);
        Assert.Equal((2.7182818284590452353602874714m, 3.1415926535897932384626433833m, 6.2831853071795864769252867666m),
            Of<Counted<decimal>>(number => number.Value));
        Assert.Equal((2.7182818284590452353602874714m, 3.1415926535897932384626433833m, 6.2831853071795864769252867666m),
            Of<Dual<decimal>>(number => number.Value));

        static (decimal E, decimal Pi, decimal Tau) Of<T>(Func<T, decimal> value)
            where T : IFloatingPointConstants<T> => (value(T.E), value(T.Pi), value(T.Tau));

        static void Is(Interval<double> interval, string truth, Func<double, double> next)
        {
            Assert.True(interval.Contains(Real.Parse(truth)) && next(interval.Low) == interval.High, interval.ToString());
        }
    }

    [Theory]
    [InlineData("1.5", true)]
    [InlineData("1,5", false)]
    public void ATextIsALiteralWhereItsPointIsOne(string text, bool exact)
    {
        // The globalization is invariant here, so the culture is made by hand.
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        if (!exact)
        {
            (format.NumberDecimalSeparator, format.NumberGroupSeparator) = (",", ".");
        }

        Assert.True(Interval<double>.TryParse(text, NumberStyles.Float, format, out var read));
        Assert.Equal(exact ? 0 : Math.BitIncrement(1.5) - Math.BitDecrement(1.5), read.Width);
        Assert.True(read.Contains(1.5));
    }
}
