namespace GenericSgd.Numbers.Rounding;

/// <summary>Half: products of two are exact in double.</summary>
sealed class HalfNeighbours : Neighbours<Half>
{
    public override int FunctionSteps => 2;

    public override Half Up(Half value) => Half.BitIncrement(value);

    public override Half Down(Half value) => Half.BitDecrement(value);

    public override Side OfSum(Half x, Half y, Half sum) => OfBinarySum(x, y, sum);

    public override Side OfProduct(Half x, Half y, Half product) =>
        IsSettled(x, y, product, out var side) ? side : SingleNeighbours.Product((double)x, (double)y, (double)product);

    public override Side OfQuotient(Half x, Half y, Half quotient) =>
        IsSettled(x, y, quotient, out var side) ? side : SingleNeighbours.Quotient((double)x, (double)y, (double)quotient);
}
