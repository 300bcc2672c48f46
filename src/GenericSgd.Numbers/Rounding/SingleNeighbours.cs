namespace GenericSgd.Numbers.Rounding;

/// <summary>float: products of two are exact in double.</summary>
sealed class SingleNeighbours : Neighbours<float>
{
    public override int FunctionSteps => 2;

    public override float Up(float value) => float.BitIncrement(value);

    public override float Down(float value) => float.BitDecrement(value);

    public override Side OfSum(float x, float y, float sum) => OfBinarySum(x, y, sum);

    public override Side OfProduct(float x, float y, float product) => IsSettled(x, y, product, out var side) ? side : Product(x, y, product);

    public override Side OfQuotient(float x, float y, float quotient) => IsSettled(x, y, quotient, out var side) ? side : Quotient(x, y, quotient);

    // With at most 24 bits each the products are doubles, and so are their comparisons exact.
    internal static Side Product(double x, double y, double product) => (Side)(x * y).CompareTo(product);

    internal static Side Quotient(double x, double y, double quotient) => (Side)(x.CompareTo(quotient * y) * double.Sign(y));
}
