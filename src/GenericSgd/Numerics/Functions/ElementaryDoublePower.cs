namespace GenericSgd.Numerics.Functions;

/// <summary>
/// <c>x^y = exp(y log x)</c> for double. The logarithm is carried in two doubles, about 100 bits, because y multiplies its error.
/// </summary>
static class ElementaryDoublePower
{
    // With |s| <= 0.1716 the first term left out is below 2^-106 of the sum.
    const int LastTerm = 41;

    public static double Pow(double x, double y)
    {
        // Zero, infinity, NaN and 1 have exact answers that IEEE 754 names.
        var a = double.Abs(x);
        if (!double.IsFinite(a) || !double.IsFinite(y) || a == 0 || a == 1 || y == 0 || (x < 0 && !double.IsInteger(y)))
            return double.Pow(x, y);

        var (high, low) = Log(a);
        var product = y * high;
        var rest = double.FusedMultiplyAdd(y, high, -product) + (y * low);
        var power = double.Abs(product) > 800 ? Map<ExpFormula>.Of(product) : Exp(product, rest);
        return x < 0 && double.IsOddInteger(y) ? -power : power;
    }

    // exp(x + rest), where the rest is tiny: exp(x) + exp(x) rest, with the scaling last.
    static double Exp(double x, double rest)
    {
        var (r, lost, n) = ExpFormula.ReduceArgument(Lanes2.Of(x));
        var scale = (int)Lanes2.First(n);
        var tail = Lanes2.First(ExpFormula.Tail(r, lost));
        return double.ScaleB(1 + (tail + ((1 + tail) * rest)), scale);
    }

    static (double High, double Low) Log(double x)
    {
        var exponent = double.ILogB(x * double.Sqrt(0.5)) + 1;
        var m = double.ScaleB(x, -exponent);
        var f = m - 1;
        var denominator = Two.Sum(2, f);
        var s = Two.Divide((f, 0), denominator);
        var square = Two.Multiply(s, s);
        var sum = (High: 0.0, Low: 0.0);
        for (var k = LastTerm; k >= 1; k -= 2)
            sum = Two.Add(Two.Multiply(sum, square), Two.Divide((1, 0), (k, 0)));

        sum = Two.Multiply(Two.Multiply(sum, s), (2, 0));
        return Two.Add(Two.Multiply((ExpFormula.Ln2High, ExpFormula.Ln2Low), (exponent, 0)), sum);
    }

    /// <summary>Sums of two doubles, after Dekker and Knuth.</summary>
    static class Two
    {
        public static (double High, double Low) Sum(double a, double b)
        {
            var high = a + b;
            var back = high - a;
            return (high, (a - (high - back)) + (b - back));
        }

        public static (double High, double Low) Add((double High, double Low) a, (double High, double Low) b)
        {
            var (high, low) = Sum(a.High, b.High);
            return Sum(high, low + a.Low + b.Low);
        }

        public static (double High, double Low) Multiply((double High, double Low) a, (double High, double Low) b)
        {
            var high = a.High * b.High;
            var low = double.FusedMultiplyAdd(a.High, b.High, -high);
            return Sum(high, low + (a.High * b.Low) + (a.Low * b.High));
        }

        public static (double High, double Low) Divide((double High, double Low) a, (double High, double Low) b)
        {
            var high = a.High / b.High;
            var rest = double.FusedMultiplyAdd(-high, b.High, a.High) + a.Low - (high * b.Low);
            return Sum(high, rest / b.High);
        }
    }
}
