using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Elementary functions by the chain rule. The values are those of <see cref="Elementary{T}"/>; the other functions of the runtime's interfaces are
/// composed of these. A constant stays a constant: its derivative is 0 also where the slope is infinite (√0).
/// </content>
public readonly partial struct Dual<T> : IFunctionNumber<Dual<T>>, IPowerFunction<Dual<T>>
{
    /// <summary>e, the base of natural logarithms, a constant.</summary>
    public static Dual<T> E { get; } = Real.Parse("2.718281828459045235360287471352662497757247093699960").To<T>();

    /// <summary>π, a constant.</summary>
    public static Dual<T> Pi { get; } = Real.Parse("3.141592653589793238462643383279502884197169399375106").To<T>();

    /// <summary>(√x)' = x' / (2 √x).</summary>
    /// <param name="x">The number.</param>
    public static Dual<T> Sqrt(Dual<T> x)
    {
        var root = Elementary<T>.Sqrt(x.Value);
        return x.Divide(root, root + root);
    }

    /// <summary>(exp x)' = exp(x) x'.</summary>
    /// <param name="x">The exponent.</param>
    public static Dual<T> Exp(Dual<T> x)
    {
        var power = Elementary<T>.Exp(x.Value);
        return x.Multiply(power, power);
    }

    /// <summary>(exp(x) - 1)' = exp(x) x'.</summary>
    /// <param name="x">The exponent.</param>
    public static Dual<T> ExpM1(Dual<T> x) => x.Multiply(Elementary<T>.Expm1(x.Value), Elementary<T>.Exp(x.Value));

    /// <summary>(log x)' = x' / x.</summary>
    /// <param name="x">The number.</param>
    public static Dual<T> Log(Dual<T> x) => x.Divide(Elementary<T>.Log(x.Value), x.Value);

    /// <summary>(log(1 + x))' = x' / (1 + x).</summary>
    /// <param name="x">The number.</param>
    public static Dual<T> LogP1(Dual<T> x) => x.Divide(Elementary<T>.Log1p(x.Value), T.One + x.Value);

    /// <summary>(tanh x)' = x' 4 e / (1 + e)² with e = exp(-2|x|), which keeps its digits where 1 - tanh² would lose them.</summary>
    /// <param name="x">The number.</param>
    public static Dual<T> Tanh(Dual<T> x)
    {
        var size = T.Abs(x.Value);
        var e = Elementary<T>.Exp(-(size + size));
        var root = T.One + e;
        return x.Multiply(Elementary<T>.Tanh(x.Value), (e + e) / root * ((T.One + T.One) / root));
    }

    Dual<T> IPowerFunction<Dual<T>>.Pow(Dual<T> x, Dual<T> y) => Pow(x, y);

    /// <summary>(x^y)' = y x^(y - 1) x' + x^y log(x) y'. What depends on a constant is left out, so x may be negative or 0 if y is constant and
    /// <typeparamref name="T"/> allows it.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static Dual<T> Pow(Dual<T> x, Dual<T> y)
    {
        var power = Elementary<T>.Pow(x.Value, y.Value);
        var derivative = T.Zero;
        if (!T.IsZero(x.Derivative) && !T.IsZero(y.Value))
            derivative += y.Value * Elementary<T>.Pow(x.Value, y.Value - T.One) * x.Derivative;

        if (!T.IsZero(y.Derivative))
            derivative += power * Elementary<T>.Log(x.Value) * y.Derivative;

        return new Dual<T>(power, derivative);
    }

    Dual<T> Multiply(T value, T slope) => new(value, T.IsZero(Derivative) ? Derivative : slope * Derivative);

    Dual<T> Divide(T value, T inverseSlope) => new(value, T.IsZero(Derivative) ? Derivative : Derivative / inverseSlope);
}
