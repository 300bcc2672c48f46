namespace GenericSgd.Numbers.Rounding;

/// <summary>BFloat16: products of two are exact in double; the neighbours have the next bits.</summary>
sealed class BFloat16Neighbours : Neighbours<BFloat16>
{
    public override int FunctionSteps => 2;

    public override BFloat16 Up(BFloat16 value) => BFloat16.IsNaN(value) || value == BFloat16.PositiveInfinity ? value
        : BFloat16.IsZero(value) ? BFloat16.Epsilon
        : Step(value, BFloat16.IsNegative(value) ? -1 : 1);

    public override BFloat16 Down(BFloat16 value) => -Up(-value);

    public override Side OfSum(BFloat16 x, BFloat16 y, BFloat16 sum) => OfBinarySum(x, y, sum);

    public override Side OfProduct(BFloat16 x, BFloat16 y, BFloat16 product) =>
        IsSettled(x, y, product, out var side) ? side : SingleNeighbours.Product((float)x, (float)y, (float)product);

    public override Side OfQuotient(BFloat16 x, BFloat16 y, BFloat16 quotient) =>
        IsSettled(x, y, quotient, out var side) ? side : SingleNeighbours.Quotient((float)x, (float)y, (float)quotient);

    static BFloat16 Step(BFloat16 value, int bits) => BFloat16.FromBits((ushort)(BFloat16.ToBits(value) + bits));
}
