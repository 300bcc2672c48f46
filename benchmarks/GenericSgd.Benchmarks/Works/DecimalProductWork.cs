using GenericSgd.Kernels;

namespace GenericSgd.Benchmarks.Works;

/// <summary>A product of square matrices whose operands have 28 digits.</summary>
sealed record DecimalProductWork() : Work(8, $"product, n = {Size}, 28 digits", "decimal")
{
    internal const int Size = 48;

    // Each peer rounds 28 digits in its own order; the sides are compared in double.
    internal override double Tolerance => 1e-12;

    internal static decimal[] Left => Draws28(1);

    internal static decimal[] Right => Draws28(2);

    protected override ISide Local()
    {
        var (a, b, c) = (Square(Left), Square(Right), new decimal[Size, Size]);
        void Product() => MatrixMultiply.Multiply<decimal>(a, b, c);
        Product();
        return new LocalSide(Product, Check(c.Cast<decimal>()));
    }

    /// <summary>The sum of the squares of the product.</summary>
    internal static double Check(IEnumerable<decimal> product) => product.Sum(value => (double)value * (double)value);

    // An odd whole number below 10^28 with 27 places: 28 digits, none of them a zero that could be left out.
    static decimal[] Draws28(ulong seed) => [.. Draws.Symmetric<decimal>(seed, Size * Size).Select(value =>
        new decimal(1, 0, 0, value < 0, 27) + decimal.CopySign(decimal.Round(Math.Abs(value) * 9, 27), value))];

    static decimal[,] Square(decimal[] values)
    {
        var square = new decimal[Size, Size];
        for (var i = 0; i < values.Length; i++)
            square[i / Size, i % Size] = values[i];
        return square;
    }
}
