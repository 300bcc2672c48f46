using GenericSgd.Numbers;

namespace GenericSgd.Precision.Measuring;

/// <summary>decimal to <see cref="DoubleDouble"/> without big integers: the 96-bit integer, which a pair holds exactly, divided by its power of ten.</summary>
static class WideDecimal
{
    // 10^28 = 2^28 * 5^28, and 5^28 has 66 bits: each power is exactly a pair.
    static readonly DoubleDouble[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(Power)];

    internal static DoubleDouble Of(decimal value)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(value, words);
        var integer = new DoubleDouble((uint)words[2] * 18446744073709551616.0, (uint)words[1] * 4294967296.0) + (uint)words[0];
        var scale = (words[3] >> 16) & 0xff;
        var magnitude = scale == 0 ? integer : integer / PowersOfTen[scale];
        return words[3] < 0 ? -magnitude : magnitude;
    }

    static DoubleDouble Power(int exponent)
    {
        DoubleDouble power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
