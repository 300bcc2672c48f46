using System.Numerics;
using FsCheck.Xunit;
using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;

namespace GenericSgd.Precision.Tests;

/// <summary>Every conversion that a study makes, over the bits of a number type: to the wide type, in which all is compared; to an exact literal, from which
/// all start; between data sets; to text; and back.</summary>
public abstract class ConversionTests<T>(Func<ulong, ulong, T> fromBits)
    where T : INumber<T>
{
    [Property(MaxTest = 500)]
    public void ToTheWideTypeAndBack(ulong high, ulong low) => If(high, low, value =>
    {
        Assert.Equal(value, ExactConvert.Nearest<DoubleDouble, T>(Wide.Of(value)));
        var (exact, wide) = (ExactConvert.ToReal(value), ExactConvert.ToReal(Wide.Of(value)));
        if (typeof(T) == typeof(decimal))
            Assert.True(Math.Abs((Wide.Of(value) - exact.To<DoubleDouble>()).High) <= Math.Abs(Wide.Of(value).High) * 2e-32);
        else
            Assert.Equal(exact, wide);
    });

    [Property(MaxTest = 500)]
    public void ToALiteralAndBack(ulong high, ulong low) => If(high, low, value => Assert.Equal(value, ExactConvert.ToReal(value).To<T>()));

    [Property(MaxTest = 100)]
    public void BetweenDataSets(ulong high, ulong low) => If(high, low, value =>
    {
        var data = StudyData.Of(Dataset.Create(new[,] { { value } }, new[,] { { -value } }));
        var wide = data.In<DoubleDouble>();
        Assert.Equal(Wide.Of(value), wide.Features[0, 0]);
        var counted = data.In<Counted<T>>();
        Assert.Equal(value, counted.Features[0, 0].Value);
        Assert.Equal(-value, StudyData.Of(wide).In<T>().Targets[0, 0]);
    });

    [Property(MaxTest = 200)]
    public void ToTextAndBack(ulong high, ulong low) =>
        If(high, low, value => Assert.Equal(Wide.Of(value), DoubleDouble.Parse(ExactConvert.ToText(Wide.Of(value)), null)));

    void If(ulong high, ulong low, Action<T> holds)
    {
        var value = fromBits(high, low);
        if (T.IsFinite(value))
            holds(value);
    }
}

public sealed class HalfConversionTests() : ConversionTests<Half>((high, _) => BitConverter.UInt16BitsToHalf((ushort)high))
{
    [Fact]
    public void EveryHalfIsExact()
    {
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var value = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(value))
                Assert.Equal(ExactConvert.ToReal(value), ExactConvert.ToReal(Wide.Of(value)));
        }
    }
}

public sealed class BFloat16ConversionTests() : ConversionTests<BFloat16>((high, _) => BFloat16.FromBits((ushort)high));

public sealed class SingleConversionTests() : ConversionTests<float>((high, _) => BitConverter.UInt32BitsToSingle((uint)high));

public sealed class DoubleConversionTests() : ConversionTests<double>((high, _) => BitConverter.UInt64BitsToDouble(high));

public sealed class DecimalConversionTests()
    : ConversionTests<decimal>((high, low) => new decimal((int)high, (int)(high >> 32), (int)low, (low >> 32 & 1) != 0, (byte)((low >> 33) % 29)));
