using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Numerics.Exact;

/// <summary>Powers of ten that fit the words of exact decimal arithmetic.</summary>
static class PowersOfTen
{
    /// <summary>The largest exponent whose power fits 64 bits.</summary>
    public const int MaxWord = 19;

    static readonly UInt128[] Table = Powers();

    /// <summary>10 to the power of 0 to 28.</summary>
    public static UInt128 Full(int exponent) => Table[exponent];

    /// <summary>10 to the power of 0 to <see cref="MaxWord"/>.</summary>
    public static ulong Word(int exponent) => (ulong)Table[exponent];

    static UInt128[] Powers()
    {
        var powers = new UInt128[DecimalParts.MaxScale + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
