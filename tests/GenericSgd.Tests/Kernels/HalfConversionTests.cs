using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Tests.Kernels;

public sealed class HalfConversionTests
{
    static readonly IWidened<Half> Conversions = Widened<Half>.Conversions!;

    [Fact]
    public void EveryHalfIsWidenedExactlyAndComesBack()
    {
        var halves = Enumerable.Range(0, 65_536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).ToArray();
        var wide = new float[halves.Length];
        var back = new Half[halves.Length];
        Conversions.Widen(halves, wide);
        Conversions.Narrow(wide, back);
        Assert.Equal(halves.Select(half => QuietBits((float)half)), wide.Select(QuietBits));
        Assert.Equal(wide.Select(one => BitConverter.HalfToUInt16Bits((Half)one)), back.Select(BitConverter.HalfToUInt16Bits));
        Assert.Equal(halves, back);
    }

    static uint QuietBits(float value) => BitConverter.SingleToUInt32Bits(value) | (float.IsNaN(value) ? 0x0040_0000u : 0);

    [Fact]
    public void RandomFloatsAreNarrowedToTheBitsOfTheScalarConversion()
    {
        // All signs, exponents and payloads.
        var random = new Random(7);
        var wide = Enumerable.Range(0, 1 << 20).Select(_ => BitConverter.UInt32BitsToSingle((uint)random.NextInt64(1L << 32))).ToArray();
        var narrow = new Half[wide.Length];
        Conversions.Narrow(wide, narrow);
        Assert.Equal(wide.Select(one => BitConverter.HalfToUInt16Bits((Half)one)), narrow.Select(BitConverter.HalfToUInt16Bits));
    }

    [Fact]
    public void NarrowingRoundsToTheNearestAndHalfToEven()
    {
        // Every value between two neighbours that lies half way, and the floats beside it.
        var wide = new List<float>();
        for (ushort bits = 0; bits < 0x7C00; bits++)
        {
            var above = bits == 0x7BFF ? 65536f : (float)BitConverter.UInt16BitsToHalf((ushort)(bits + 1));
            var middle = ((float)BitConverter.UInt16BitsToHalf(bits) + above) / 2;
            wide.AddRange([middle, MathF.BitIncrement(middle), MathF.BitDecrement(middle), -middle]);
        }
        var narrow = new Half[wide.Count];
        Conversions.Narrow(wide.ToArray(), narrow);
        Assert.Equal(wide.Select(value => (Half)value), narrow);
    }

    [Fact]
    public void TypesThatSayNothingAreNotWidened()
    {
        Assert.Null(Widened<float>.Conversions);
        Assert.Null(Widened<decimal>.Conversions);
    }
}
