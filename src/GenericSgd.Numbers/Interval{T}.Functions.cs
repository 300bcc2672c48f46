using GenericSgd.Numbers.Digits;
using GenericSgd.Numbers.Rounding;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Elementary functions, all of them increasing: the function at each bound, moved outwards by the error that <see cref="Elementary{T}"/> states for
/// <typeparamref name="T"/>, and not beyond the values that the function has.
/// </content>
public readonly partial struct Interval<T> : IFunctionNumber<Interval<T>>, ISigmoidFunctions<Interval<T>>, IPowerFunction<Interval<T>>
{
    const int MostFactors = 1024;

    /// <summary>An interval that holds e.</summary>
    public static Interval<T> E { get; } = Of(ExactConstants.EText);

    /// <summary>An interval that holds π.</summary>
    public static Interval<T> Pi { get; } = Of(ExactConstants.PiText);

    /// <summary>√x of the numbers that are not below 0. NaN, or an exception, if all are.</summary>
    /// <param name="x">The interval.</param>
    public static Interval<T> Sqrt(Interval<T> x) => new(Root(FromZero(x)).Low, Root(x.High).High, true);

    /// <summary>exp x.</summary>
    /// <param name="x">The interval.</param>
    public static Interval<T> Exp(Interval<T> x) => AtLeast(Increasing(x, Elementary<T>.Exp, T.Zero), T.Zero);

    /// <summary>exp(x) - 1.</summary>
    /// <param name="x">The interval.</param>
    public static Interval<T> ExpM1(Interval<T> x) => AtLeast(Increasing(x, Elementary<T>.Expm1, T.Zero), -T.One);

    /// <summary>The natural logarithm of the numbers that are not below 0.</summary>
    /// <param name="x">The interval.</param>
    public static Interval<T> Log(Interval<T> x) => Increasing(new(FromZero(x), x.High, true), Elementary<T>.Log, T.One);

    /// <summary>log(1 + x) of the numbers that are not below -1.</summary>
    /// <param name="x">The interval.</param>
    public static Interval<T> LogP1(Interval<T> x) =>
        Increasing(new(x.Low < -T.One && x.High >= -T.One ? -T.One : x.Low, x.High, true), Elementary<T>.Log1p, T.Zero);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The interval.</param>
    public static Interval<T> Tanh(Interval<T> x) => AtMost(AtLeast(Increasing(x, Elementary<T>.Tanh, T.Zero), -T.One), T.One);

    /// <summary>x to the power y: by products for one whole number y up to 1024 in size, otherwise exp(y log x).</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static Interval<T> Pow(Interval<T> x, Interval<T> y)
    {
        if (y.Low != y.High || !Asked<T>.IsInteger(y.Low) || T.Abs(y.Low) > ExactConvert.Nearest<int, T>(MostFactors))
            return Exp(y * Log(x));

        Interval<T> power = T.One;
        var factor = x;
        for (var left = int.CreateChecked(T.Abs(y.Low)); left > 0; left >>= 1, factor *= factor)
            power = int.IsOddInteger(left) ? power * factor : power;

        return T.IsNegative(y.Low) ? new Interval<T>(T.One) / power : power;
    }

    Interval<T> IPowerFunction<Interval<T>>.Pow(Interval<T> x, Interval<T> y) => Pow(x, y);

    Interval<T> ISigmoidFunctions<Interval<T>>.Sigmoid(Interval<T> x) => AtMost(AtLeast(Increasing(x, Elementary<T>.Sigmoid, T.Zero), T.Zero), T.One);

    Interval<T> ISigmoidFunctions<Interval<T>>.Softplus(Interval<T> x) => AtLeast(
        new(Moved(x.Low, Elementary<T>.Softplus, -Neighbours<T>.Of.FunctionSteps), Moved(x.High, Elementary<T>.Softplus, Neighbours<T>.Of.FunctionSteps),
            true), T.Zero);

    static Interval<T> Increasing(Interval<T> x, Func<T, T> function, T exactAt) => new(
        Moved(x.Low, function, x.Low == exactAt ? 0 : -Neighbours<T>.Of.FunctionSteps),
        Moved(x.High, function, x.High == exactAt ? 0 : Neighbours<T>.Of.FunctionSteps),
        true);

    static T Moved(T x, Func<T, T> function, int steps)
    {
        var value = function(x);
        for (; steps < 0; steps++)
            value = Neighbours<T>.Of.Down(value);

        for (; steps > 0; steps--)
            value = Neighbours<T>.Of.Up(value);

        return value;
    }

    // Correctly rounded for the built-in types; then the square of the root tells on which side of it the exact one lies.
    static Interval<T> Root(T x)
    {
        var root = Elementary<T>.Sqrt(x);
        return T.IsFinite(root) ? Outward(root, Opposite(Neighbours<T>.Of.OfProduct(root, root, x))) : new Interval<T>(root);
    }

    static Side Opposite(Side side) => side == Side.Unknown ? side : (Side)(-(int)side);

    static T FromZero(Interval<T> x) => x.Low < T.Zero && x.High >= T.Zero ? T.Zero : x.Low;

    static Interval<T> AtLeast(Interval<T> x, T least) => new(T.Max(x.Low, least), x.High, true);

    static Interval<T> AtMost(Interval<T> x, T most) => new(x.Low, T.Min(x.High, most), true);
}
