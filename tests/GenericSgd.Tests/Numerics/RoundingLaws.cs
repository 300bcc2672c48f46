using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Whatever becomes a T becomes the nearest T, ties to even: from every other type and from literals. Checked against fractions.</summary>
public abstract class RoundingLaws<T, TModel>
    where T : INumber<T>
    where TModel : INumberModel<T>
{
    protected abstract IEnumerable<T> Values { get; }

    [Fact]
    public void FromDouble() => Over(Bits.Doubles(), v => Fraction.Of(v));

    [Fact]
    public void FromFloat() => Over(Bits.Singles(), v => Fraction.Of(v));

    [Fact]
    public void FromEveryHalf() => Over(Bits.Halves(), v => Fraction.Of(v));

    [Fact]
    public void FromDecimal() => Over(Bits.Decimals(), v => Fraction.Of(v));

    [Fact]
    public void FromInt128() => Over(Bits.Integers(), v => Fraction.OfInteger((BigInteger)v));

    [Fact]
    public void FromInt64AndUInt64()
    {
        Over(Bits.Integers().Select(long.CreateTruncating), v => Fraction.OfInteger(v));
        Over(Bits.Integers().Select(ulong.CreateTruncating), v => Fraction.OfInteger(v));
        Over(Bits.Integers().Select(sbyte.CreateTruncating), v => Fraction.OfInteger(v));
    }

    [Fact]
    public void FromLiterals()
    {
        foreach (var word in Bits.Words())
        {
            var digits = word.Bits >> (int)(word.Word3 % 120);
            var power = (int)(word.Word1 % 80) - 50;
            var text = string.Create(CultureInfo.InvariantCulture, $"{digits}e{power}");
            var exact = power >= 0 ? Fraction.OfInteger(digits * BigInteger.Pow(10, power)) : new Fraction(digits, BigInteger.Pow(10, -power));
            Check(exact, Real.Parse(text).To<T>, () => text);
        }
    }

    [Fact]
    public void TiesGoToEvenAndALittleMoreDecides()
    {
        foreach (var lower in Values.Where(v => v != TModel.Largest))
        {
            var (a, b) = (TModel.Exact(lower), TModel.Exact(TModel.Next(lower)));
            var middle = new Fraction(a.Top * b.Bottom + b.Top * a.Bottom, 2 * a.Bottom * b.Bottom);
            CheckLiteral(middle, 0, () => $"the middle above {lower}");
            CheckLiteral(middle, 1, () => $"a little more than the middle above {lower}");
            CheckLiteral(middle, -1, () => $"a little less than the middle above {lower}");
        }
    }

    // A fraction over 2^j 10^k is a finite decimal.
    protected static void CheckLiteral(Fraction exact, int more, Func<string> from)
    {
        var places = (int)exact.Bottom.GetBitLength() + 1;
        var scale = BigInteger.Pow(10, places);
        var digits = exact.Top * scale / exact.Bottom + more;
        var literal = Real.Parse(string.Create(CultureInfo.InvariantCulture, $"{digits}e-{places}"));
        Nearness.Check<T, TModel>(new(digits, scale), literal.To<T>, from);
    }

    static void Over<TFrom>(IEnumerable<TFrom> values, Func<TFrom, Fraction> exact)
        where TFrom : INumber<TFrom>
    {
        foreach (var value in values)
        {
            Check(exact(value), () => ExactConvert.Nearest<TFrom, T>(value), () => $"{typeof(TFrom).Name} {value}");
        }
    }

    static void Check(Fraction exact, Func<T> convert, Func<string> from) => Nearness.Check<T, TModel>(exact, convert, from);
}

public sealed class DoubleRounding : RoundingLaws<double, DoubleModel>
{
    protected override IEnumerable<double> Values => Bits.Doubles().Take(300);
}

public sealed class SingleRounding : RoundingLaws<float, SingleModel>
{
    protected override IEnumerable<float> Values => Bits.Singles().Take(1000);
}

public sealed class HalfRounding : RoundingLaws<Half, HalfModel>
{
    protected override IEnumerable<Half> Values => Bits.Halves().Where((_, i) => i % 61 == 0);
}

public sealed class DecimalRounding : RoundingLaws<decimal, DecimalModel>
{
    protected override IEnumerable<decimal> Values => Bits.Decimals().Where((_, i) => i % 10 == 0);

    // Where 96 bits end, a decimal loses a digit: 2^96 - 1 = ...335 and the next one, a digit coarser, is ...340.
    [Fact]
    public void TheBorderOfNinetySixBitsIsRoundedToo()
    {
        for (var scale = 0; scale <= 28; scale++)
        {
            for (var tenth = -100; tenth <= 200; tenth++)
            {
                var exact = new Fraction(10 * ((BigInteger.One << 96) - 1) + tenth, BigInteger.Pow(10, scale + 1));
                CheckLiteral(exact, 0, () => $"2^96 - 1 and {tenth} tenths, scale {scale}");
            }
        }
    }
}
