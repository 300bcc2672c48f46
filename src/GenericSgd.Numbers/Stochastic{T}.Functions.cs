using GenericSgd.Numbers.Digits;
using GenericSgd.Numbers.Rounding;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Elementary functions, sample by sample: those of <see cref="Elementary{T}"/>, of which nobody knows on which side of the exact value they are, so each is
/// moved to one of its two neighbours at random. At the arguments where the value is exact it stays.
/// </content>
public readonly partial struct Stochastic<T> : IFunctionNumber<Stochastic<T>>, ISigmoidFunctions<Stochastic<T>>, IPowerFunction<Stochastic<T>>
{
    /// <summary>e, the base of natural logarithms, rounded at random.</summary>
    public static Stochastic<T> E => Of(ExactConstants.EText);

    /// <summary>π, rounded at random.</summary>
    public static Stochastic<T> Pi => Of(ExactConstants.PiText);

    /// <summary>√x.</summary>
    /// <param name="x">The number.</param>
    public static Stochastic<T> Sqrt(Stochastic<T> x) => new(Root(x._first, 0), Root(x._second, 1), Root(x._third, 2));

    /// <summary>exp x.</summary>
    /// <param name="x">The exponent.</param>
    public static Stochastic<T> Exp(Stochastic<T> x) => Of(x, Elementary<T>.Exp, T.Zero);

    /// <summary>exp(x) - 1.</summary>
    /// <param name="x">The exponent.</param>
    public static Stochastic<T> ExpM1(Stochastic<T> x) => Of(x, Elementary<T>.Expm1, T.Zero);

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The number.</param>
    public static Stochastic<T> Log(Stochastic<T> x) => Of(x, Elementary<T>.Log, T.One);

    /// <summary>log(1 + x).</summary>
    /// <param name="x">The number.</param>
    public static Stochastic<T> LogP1(Stochastic<T> x) => Of(x, Elementary<T>.Log1p, T.Zero);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The number.</param>
    public static Stochastic<T> Tanh(Stochastic<T> x) => Of(x, Elementary<T>.Tanh, T.Zero);

    /// <summary>x to the power y.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static Stochastic<T> Pow(Stochastic<T> x, Stochastic<T> y) => new(
        Moved(Elementary<T>.Pow(x._first, y._first), 0), Moved(Elementary<T>.Pow(x._second, y._second), 1), Moved(Elementary<T>.Pow(x._third, y._third), 2));

    Stochastic<T> IPowerFunction<Stochastic<T>>.Pow(Stochastic<T> x, Stochastic<T> y) => Pow(x, y);

    Stochastic<T> ISigmoidFunctions<Stochastic<T>>.Sigmoid(Stochastic<T> x) => Of(x, Elementary<T>.Sigmoid, T.Zero);

    Stochastic<T> ISigmoidFunctions<Stochastic<T>>.Softplus(Stochastic<T> x) =>
        new(Moved(Elementary<T>.Softplus(x._first), 0), Moved(Elementary<T>.Softplus(x._second), 1), Moved(Elementary<T>.Softplus(x._third), 2));

    static Stochastic<T> Of(Stochastic<T> x, Func<T, T> function, T exactAt) =>
        new(At(x._first, function, exactAt, 0), At(x._second, function, exactAt, 1), At(x._third, function, exactAt, 2));

    static T At(T x, Func<T, T> function, T exactAt, int sample) => x == exactAt ? function(x) : Moved(function(x), sample);

    // A value at the end of its range, such as a sigmoid of 1 or an exponential of 0, was rounded there and has no digits to move.
    static T Moved(T value, int sample) => T.IsZero(value) || T.Abs(value) == T.One ? value : Choose(value, Side.Unknown, sample);

    static T Root(T x, int sample)
    {
        var root = Elementary<T>.Sqrt(x);
        if (!T.IsFinite(root))
        {
            return root;
        }

        var side = Neighbours<T>.Of.OfProduct(root, root, x);
        return Choose(root, side == Side.Unknown ? side : (Side)(-(int)side), sample);
    }
}
