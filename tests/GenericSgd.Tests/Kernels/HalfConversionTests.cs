using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

public sealed class HalfConversionTests
{
    static readonly IWidened<Half> Conversions = Widened<Half>.Conversions!;

    [Fact]
    public void Every_half_is_widened_exactly_and_comes_back()
    {
        var halves = Enumerable.Range(0, 65_536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).ToArray();
        var wide = new float[halves.Length];
        var back = new Half[halves.Length];
        Conversions.Widen(halves, wide);
        Conversions.Narrow(wide, back);
        Assert.Equal(halves.Select(half => (float)half), wide);
        Assert.Equal(halves, back);
    }

    [Fact]
    public void Narrowing_rounds_to_the_nearest_and_half_to_even()
    {
        // Every value between two neighbours that lies half way, and the floats beside it.
        var wide = new List<float>();
        for (ushort bits = 0; bits < 0x7C00; bits++)
        {
            var middle = ((float)BitConverter.UInt16BitsToHalf(bits) + (bits == 0x7BFF ? 65536f : (float)BitConverter.UInt16BitsToHalf((ushort)(bits + 1)))) / 2;
            wide.AddRange([middle, MathF.BitIncrement(middle), MathF.BitDecrement(middle), -middle]);
        }
        var narrow = new Half[wide.Count];
        Conversions.Narrow(wide.ToArray(), narrow);
        Assert.Equal(wide.Select(value => (Half)value), narrow);
    }

    [Fact]
    public void Types_that_say_nothing_are_not_widened()
    {
        Assert.Null(Widened<float>.Conversions);
        Assert.Null(Widened<decimal>.Conversions);
    }
}
