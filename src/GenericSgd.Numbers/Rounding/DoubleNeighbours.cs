namespace GenericSgd.Numbers.Rounding;

/// <summary>double: errors by fused multiply-add, which is exact where nothing underflows; small numbers are scaled first.</summary>
sealed class DoubleNeighbours : Neighbours<double>
{
    // 2^-450, 2^600 and 2^500.
    const double Small = 3.4395525670743494E-136;
    const double ProductScale = 4.149515568880993E+180;
    const double QuotientScale = 3.273390607896142E+150;

    public override int FunctionSteps => 4;

    public override double Up(double value) => double.BitIncrement(value);

    public override double Down(double value) => double.BitDecrement(value);

    public override Side OfSum(double x, double y, double sum) => OfBinarySum(x, y, sum);

    public override Side OfProduct(double x, double y, double product)
    {
        if (IsSettled(x, y, product, out var side))
        {
            return side;
        }

        if (product == 0 && x != 0 && y != 0)
            return double.IsNegative(x) == double.IsNegative(y) ? Side.Above : Side.Below;

        // The error of a small product may be below the smallest double.
        if (double.Abs(product) < Small)
        {
            (x, y) = double.Abs(x) < double.Abs(y) ? (x * ProductScale, y) : (x, y * ProductScale);
            product *= ProductScale;
        }

        return (Side)double.Sign(double.FusedMultiplyAdd(x, y, -product));
    }

    public override Side OfQuotient(double x, double y, double quotient)
    {
        if (IsSettled(x, y, quotient, out var side))
        {
            return side;
        }

        if (quotient == 0 && x != 0)
            return double.IsNegative(x) == double.IsNegative(y) ? Side.Above : Side.Below;

        if (double.Abs(x) < Small && double.Abs(y) < 1 / Small)
            (x, y) = (x * QuotientScale, y * QuotientScale);

        var rest = double.FusedMultiplyAdd(-quotient, y, x);
        return (Side)(double.Sign(rest) * double.Sign(y));
    }
}
