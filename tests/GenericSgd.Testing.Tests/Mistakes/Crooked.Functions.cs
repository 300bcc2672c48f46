using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

// The functions with their mistakes; the others, which nobody calls, hand the question to double.
/// <content>Elementary functions, each with its mistakes.</content>
public readonly partial struct Crooked : IRootFunctions<Crooked>, IExponentialFunctions<Crooked>, ILogarithmicFunctions<Crooked>, IHyperbolicFunctions<Crooked>
{
    const double Far = 1e6;

    [ThreadStatic]
    static int _calls;

    static Crooked IFloatingPointConstants<Crooked>.E => new(double.E);

    static Crooked IFloatingPointConstants<Crooked>.Pi => new(double.Pi);

    static Crooked IFloatingPointConstants<Crooked>.Tau => new(double.Tau);

    public static Crooked Sqrt(Crooked x) => Breaks switch
    {
        "sqrt squared" or "pow of a half" => new(double.Sqrt(x._value) * 1.001),
        _ => new(double.Sqrt(x._value)),
    };

    public static Crooked Exp(Crooked x) => Breaks switch
    {
        "known points" => new(x._value == 0 ? 1.5 : double.Exp(x._value)),
        "log undoes exp" or "exp undoes log" => new(double.Exp(x._value * 1.001)),
        "exp of a sum" => new(1 + double.Abs(x._value)),
        "tanh from exponentials" => new(double.Pow(2, x._value)),
        "sigmoid turns around" or "spans are scalars" => new(double.Exp(x._value) * (1 + (_calls++ % 3 * 0.01))),
        "rising" => new(double.Exp(-x._value)),
        "NaN" => new(double.IsNaN(x._value) ? 0 : double.Exp(x._value)),
        "infinities" => new(double.IsPositiveInfinity(x._value) ? double.MaxValue : double.Exp(x._value)),
        "range ends" => new(double.Min(double.Exp(x._value), double.MaxValue)),
        _ => new(Elementary<double>.Exp(x._value)),
    };

    public static Crooked ExpM1(Crooked x) => Breaks switch
    {
        "expm1 of small numbers" => new(double.Exp(x._value) - 1),
        _ => new(Elementary<double>.Expm1(x._value)),
    };

    public static Crooked Log(Crooked x) => Breaks switch
    {
        "log of a product" => new(double.Log(x._value) + 0.1),
        _ => new(Elementary<double>.Log(x._value)),
    };

    public static Crooked LogP1(Crooked x) => Breaks switch
    {
        "log1p of small numbers" => new(double.Log(1 + x._value)),
        "softplus turns around" => new(Elementary<double>.Log1p(x._value) * (1 + (_calls++ % 3 * 0.01))),
        "softplus' limits" => new(-x._value),
        "softplus undone" => new(x._value),
        _ => new(Elementary<double>.Log1p(x._value)),
    };

    public static Crooked Tanh(Crooked x) => Breaks switch
    {
        "tanh is odd and at most 1" => new(x._value < 0 ? 0 : double.Tanh(x._value)),
        "sigmoid from tanh" => new(x._value / (1 + double.Abs(x._value))),
        "hard numbers" => new(double.Abs(x._value) > Far ? 2 * double.Sign(x._value) : double.Tanh(x._value)),
        _ => new(Elementary<double>.Tanh(x._value)),
    };

    public static Crooked Cbrt(Crooked x) => new(double.Cbrt(x._value));

    public static Crooked Hypot(Crooked x, Crooked y) => new(double.Hypot(x._value, y._value));

    public static Crooked RootN(Crooked x, int n) => new(double.RootN(x._value, n));

    public static Crooked Exp2(Crooked x) => new(double.Exp2(x._value));

    public static Crooked Exp10(Crooked x) => new(double.Exp10(x._value));

    public static Crooked Log(Crooked x, Crooked newBase) => new(double.Log(x._value, newBase._value));

    public static Crooked Log2(Crooked x) => new(double.Log2(x._value));

    public static Crooked Log10(Crooked x) => new(double.Log10(x._value));

    public static Crooked Sinh(Crooked x) => new(double.Sinh(x._value));

    public static Crooked Cosh(Crooked x) => new(double.Cosh(x._value));

    public static Crooked Asinh(Crooked x) => new(double.Asinh(x._value));

    public static Crooked Acosh(Crooked x) => new(double.Acosh(x._value));

    public static Crooked Atanh(Crooked x) => new(double.Atanh(x._value));
}
