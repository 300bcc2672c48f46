using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// A number of about 32 significant digits: the unevaluated sum <c>High + Low</c> of two doubles, where <c>High</c> is the double nearest to the sum.
/// </summary>
/// <remarks>
/// <para>
/// With u = 2^-53, each operation is within the bound that is proved for it, as long as nothing overflows or underflows: sum and difference 3u² / (1 - 4u),
/// product 5u², quotient 15u² + 56u³, square root 25/8 u² (relative errors; u² is 1.2e-32).
/// Sources: M. Joldes, J.-M. Muller, V. Popescu, "Tight and rigorous error bounds for basic building blocks of double-word arithmetic", ACM TOMS 44 (2017):
/// algorithms 6 (AccurateDWPlusDW), 10 (DWTimesDW1) and 17 (DWDivDW2); the bound of the product is that of J.-M. Muller, L. Rideau,
/// "Formalization of double-word arithmetic, and comments on ...", ACM TOMS 48 (2022). V. Lefèvre, N. Louvet, J.-M. Muller, J. Picot, L. Rideau,
/// "Accurate calculation of Euclidean norms using double-word arithmetic", ACM TOMS 49 (2023): SQRTDWtoDW.
/// </para>
/// <para>
/// The range is that of double. Full precision needs |x| above about 1e-292 (2^-969): below it <c>Low</c> becomes subnormal and digits fade down to those
/// of double. Overflow gives an infinity, 0/0 a NaN, as in double; zero has a sign. An infinity or NaN has <c>Low</c> = 0. Comparison is that of double: a NaN
/// is unordered in the operators, smallest in <see cref="CompareTo(DoubleDouble)"/>.
/// </para>
/// <para>
/// Conversions, also those of generic code (<c>CreateChecked</c>, <c>CreateSaturating</c>, <c>CreateTruncating</c>): from every built-in number type
/// exactly, if it has at most 106 bits, else to the nearest pair, and a BigInteger beyond the range to an infinity; to double, float, Half, BFloat16 and
/// decimal to nearest, rounded once; to integers towards zero. What an integer type or decimal cannot hold throws <see cref="OverflowException"/> when checked;
/// otherwise it becomes the nearest end of the range, and NaN 0.
/// </para>
/// <para>Its functions come with it: it trains in every pipeline with nothing registered.</para>
/// </remarks>
[NumberTypeName("double-double")]
public readonly partial struct DoubleDouble
{
    static DoubleDouble() => Elementary.UseRuntimeFunctions<DoubleDouble>();

    DoubleDouble(double high) => High = high;

    /// <summary>The sum of two doubles of any size and order, exactly where it fits, which is whenever <c>high + low</c> does not overflow.</summary>
    /// <param name="high">One of the two.</param>
    /// <param name="low">The other.</param>
    public DoubleDouble(double high, double low)
    {
        var (sum, error) = TwoSum(high, low);
        High = sum;
        Low = double.IsFinite(sum) ? error : 0;
    }

    /// <summary>The double nearest to the number.</summary>
    public double High { get; }

    /// <summary>What <see cref="High"/> leaves, at most half a unit of its last place.</summary>
    public double Low { get; }

    /// <summary>The sum. Error at most 3u² / (1 - 4u).</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static DoubleDouble operator +(DoubleDouble x, DoubleDouble y)
    {
        var (high, highError) = TwoSum(x.High, y.High);
        var (low, lowError) = TwoSum(x.Low, y.Low);
        var (sum, error) = FastTwoSum(high, highError + low);
        return Settle(sum, lowError + error, high);
    }

    /// <summary>The difference. Error at most 3u² / (1 - 4u).</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static DoubleDouble operator -(DoubleDouble x, DoubleDouble y) => x + -y;

    /// <summary>The product. Error at most 5u².</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static DoubleDouble operator *(DoubleDouble x, DoubleDouble y)
    {
        // The one of the three published products that gives the same bits for x y and y x.
        var (product, error) = TwoProduct(x.High, y.High);
        var cross = (x.High * y.Low) + (x.Low * y.High);
        return Settle(product, error + cross, product);
    }

    /// <summary>The quotient. Error at most 15u² + 56u³. Division by zero as in double.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static DoubleDouble operator /(DoubleDouble x, DoubleDouble y)
    {
        var quotient = x.High / y.High;
        if (quotient == 0 || !double.IsFinite(quotient) || !double.IsFinite(y.High))
            return new DoubleDouble(quotient);

        var (product, error) = TwoProduct(y.High, quotient);
        var (back, backError) = FastTwoSum(product, double.FusedMultiplyAdd(y.Low, quotient, error));
        var rest = (x.High - back) + (x.Low - backError);
        return Settle(quotient, rest / y.High, quotient);
    }

    /// <summary>The number with the other sign, exactly.</summary>
    /// <param name="value">The number.</param>
    public static DoubleDouble operator -(DoubleDouble value) => Exact(-value.High, -value.Low);

    /// <summary>√x. Error at most 25/8 u². Negative numbers give NaN, -0 gives -0, +∞ gives +∞.</summary>
    /// <param name="x">The number.</param>
    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        var root = double.Sqrt(x.High);
        if (root == 0 || !double.IsFinite(root))
            return new DoubleDouble(root);

        var rest = x.Low + double.FusedMultiplyAdd(-root, root, x.High);
        return Settle(root, rest / (2 * root), root);
    }

    // s + e = a + b exactly (Knuth).
    internal static (double Sum, double Error) TwoSum(double a, double b)
    {
        var sum = a + b;
        var aBack = sum - b;
        var bBack = sum - aBack;
        return (sum, (a - aBack) + (b - bBack));
    }

    // The same in three operations, if |a| >= |b| or a = 0 (Dekker).
    static (double Sum, double Error) FastTwoSum(double a, double b)
    {
        var sum = a + b;
        return (sum, b - (sum - a));
    }

    // p + e = a * b exactly, unless e underflows.
    static (double Product, double Error) TwoProduct(double a, double b)
    {
        var product = a * b;
        return (product, double.FusedMultiplyAdd(a, b, -product));
    }

    // The formulas hold for finite numbers that are not zero. Elsewhere the result is the one that double has, with its sign.
    static DoubleDouble Settle(double high, double low, double inDouble)
    {
        var (sum, error) = FastTwoSum(high, low);
        if (double.IsFinite(sum) && sum != 0)
            return Exact(sum, error);

        return new DoubleDouble(
            sum == 0 ? (inDouble == 0 ? inDouble : 0)
            : double.IsFinite(inDouble) ? double.CopySign(double.PositiveInfinity, inDouble)
            : inDouble);
    }

    // For parts that are already a nearest double and its rest.
    internal static DoubleDouble Exact(double high, double low) => new(high, low, default);

    DoubleDouble(double high, double low, Normal _)
    {
        High = high;
        Low = low;
    }

    readonly struct Normal;
}
