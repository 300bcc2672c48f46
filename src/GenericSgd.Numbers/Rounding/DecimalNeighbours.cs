using System.Numerics;

namespace GenericSgd.Numbers.Rounding;

/// <summary>decimal: exact comparisons of integers; the neighbours differ by one unit of the last of the 28 to 29 digits that fit.</summary>
sealed class DecimalNeighbours : Neighbours<decimal>
{
    const int MostPlaces = 28;
    static readonly UInt128 Largest = (UInt128.One << 96) - 1;

    public override int FunctionSteps => 2;

    public override decimal Up(decimal value) => decimal.IsNegative(value) && value != 0 ? -TowardsZero(-value) : AwayFromZero(decimal.Abs(value));

    public override decimal Down(decimal value) => -Up(-value);

    public override Side OfSum(decimal x, decimal y, decimal sum) =>
        Compare(Whole(x) * Power(MostPlaces - x.Scale) + Whole(y) * Power(MostPlaces - y.Scale), Whole(sum) * Power(MostPlaces - sum.Scale));

    public override Side OfProduct(decimal x, decimal y, decimal product)
    {
        var places = int.Max(x.Scale + y.Scale, product.Scale);
        return Compare(Whole(x) * Whole(y) * Power(places - x.Scale - y.Scale), Whole(product) * Power(places - product.Scale));
    }

    public override Side OfQuotient(decimal x, decimal y, decimal quotient)
    {
        var product = OfProduct(quotient, y, x);
        return (Side)(-(int)product * decimal.Sign(y));
    }

    static Side Compare(BigInteger exact, BigInteger rounded) => (Side)int.Sign(exact.CompareTo(rounded));

    // The next number away from 0: one more in the last place that fits.
    static decimal AwayFromZero(decimal value)
    {
        var (whole, places) = Filled(value);
        if (whole < Largest)
            return Compose(whole + 1, places);

        return places > 0
            ? Compose((whole / 10) + 1, places - 1)
            : throw new OverflowException("There is no decimal beyond the largest one.");
    }

    static decimal TowardsZero(decimal value)
    {
        var (whole, places) = Filled(value);
        return Compose(whole - 1, places);
    }

    // As many places as fit into 96 bits.
    static (UInt128 Whole, int Places) Filled(decimal value)
    {
        var (whole, places) = ((UInt128)BigInteger.Abs(Whole(value)), value.Scale);
        for (; places < MostPlaces && whole <= Largest / 10; places++)
            whole *= 10;

        return (whole, places);
    }

    static decimal Compose(UInt128 whole, int places) => new((int)(uint)whole, (int)(uint)(whole >> 32), (int)(uint)(whole >> 64), false, (byte)places);

    static BigInteger Whole(decimal value)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(value, words);
        BigInteger whole = new UInt128((uint)words[2], ((ulong)(uint)words[1] << 32) | (uint)words[0]);
        return words[3] < 0 ? -whole : whole;
    }

    static BigInteger Power(int power) => BigInteger.Pow(10, power);
}
