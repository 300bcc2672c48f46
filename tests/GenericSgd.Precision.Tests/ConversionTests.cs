using FsCheck.Xunit;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;

namespace GenericSgd.Precision.Tests;

/// <summary>Every bit pattern becomes the same number in the wide type.</summary>
public class ConversionTests
{
    [Fact]
    public void EveryHalfIsExact()
    {
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
            IsExact(BitConverter.UInt16BitsToHalf((ushort)bits));
    }

    [Property(MaxTest = 500)]
    public void EveryFloatIsExact(uint bits) => IsExact(BitConverter.UInt32BitsToSingle(bits));

    [Property(MaxTest = 500)]
    public void EveryDoubleIsExact(ulong bits) => IsExact(BitConverter.UInt64BitsToDouble(bits));

    [Property(MaxTest = 500)]
    public void DecimalIsWithinThirtyOneDigits(int low, int middle, int high, bool negative, byte scale)
    {
        var value = new decimal(low, middle, high, negative, (byte)(scale % 29));
        DoubleDouble nearest = value;
        Assert.True(Math.Abs((Wide.Of(value) - nearest).High) <= Math.Abs(nearest.High) * 3e-31);
    }

    static void IsExact<T>(T value)
        where T : System.Numerics.INumber<T>
    {
        if (T.IsFinite(value))
            Assert.Equal(ExactConvert.ToReal(value), ExactConvert.ToReal(Wide.Of(value)));
    }
}
