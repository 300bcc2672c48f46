using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;

namespace GenericSgd.Tests.TestNumbers;

/// <summary>The test number itself has to be right before laws are closed over it.</summary>
public sealed class PlainTests
{
    [Property]
    public bool IsDoubleInArithmetic(double a, double b) =>
        (new Plain(a) * new Plain(b) + new Plain(a) / new Plain(b)).Inside.Equals(a * b + a / b);

    [Property]
    public bool ComparesAsDouble(double a, double b) =>
        (new Plain(a) < new Plain(b)) == (a < b) && (new Plain(a) == new Plain(b)) == (a == b) && Sign(new Plain(a)) == Sign(a);

    [Fact]
    public void CrossesToAndFromIntegers()
    {
        Assert.Equal(-7, Convert<int, Plain>(-7).Inside);
        Assert.Equal(42, Convert<Plain, int>(new Plain(42)));
        Assert.Throws<OverflowException>(() => Convert<Plain, int>(new Plain(1e300)));
    }

    [Fact]
    public void ImplementsNoFunctions() => Assert.DoesNotContain(
        typeof(Plain).GetInterfaces(), i => i.Name.Contains("Functions") || i.Name.StartsWith("IFloatingPoint", StringComparison.Ordinal));

    [Fact]
    public void ReadsItsOwnText() => Assert.Equal(0.1 + 0.2, Parse<Plain>(new Plain(0.1 + 0.2).ToString()).Inside);

    static int Sign<T>(T value)
        where T : INumber<T> => T.IsNaN(value) ? 2 : T.Sign(value);

    static TTo Convert<TFrom, TTo>(TFrom value)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo> => TTo.CreateChecked(value);

    static T Parse<T>(string text)
        where T : INumber<T> => T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
