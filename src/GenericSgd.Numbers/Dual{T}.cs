using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// A value and its derivative by one chosen variable: <c>value + derivative ε</c> with ε² = 0. Whatever is computed with it computes the exact derivative too
/// (forward-mode automatic differentiation), to the digits of <typeparamref name="T"/>, with no step width to tune.
/// </summary>
/// <remarks>
/// <para>
/// <b>The value part of any computation is the one that <typeparamref name="T"/> alone gives.</b> So comparison, equality, hash code, sign, and every question
/// (IsNaN, IsInteger, ...) look at the value only: a computation takes the same branches, stops its series and its Newton steps at the same point,
/// and <c>CompareTo</c> is 0 exactly where <c>Equals</c> is true. To compare both parts use <see cref="IsIdenticalTo"/>.
/// (What <see cref="Elementary{T}"/> has a formula of its own for in <typeparamref name="T"/>, sigmoid and softplus, may differ in the last place.)
/// </para>
/// <para>
/// At a kink: |x| is <c>-x</c> where the sign bit of x is set and x elsewhere, so its derivative at 0 is +1 and at -0 is -1. At equal values the larger of
/// two takes the derivative of the first and the smaller that of the second. So <c>|x| = max(x, -x)</c>, <c>max + min = x + y</c>, and a smooth function
/// written with |x|, max(x, 0) or a question for the sign has its true derivative at the seam as well.
/// </para>
/// <para>Its functions come with it: it trains in every pipeline with nothing registered.</para>
/// </remarks>
/// <typeparam name="T">The number type of both parts.</typeparam>
public readonly partial struct Dual<T>
    where T : INumber<T>
{
    static Dual() => Elementary.UseRuntimeFunctions<Dual<T>>();

    /// <summary>A value and its derivative.</summary>
    /// <param name="value">The value.</param>
    /// <param name="derivative">The derivative.</param>
    public Dual(T value, T derivative)
    {
        Value = value;
        Derivative = derivative;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>The derivative of the value by the variable.</summary>
    public T Derivative { get; }

    /// <summary>The variable itself: derivative 1.</summary>
    /// <param name="value">Its value.</param>
    public static Dual<T> Variable(T value) => new(value, T.One);

    /// <summary>A number that does not depend on the variable: derivative 0.</summary>
    /// <param name="value">Its value.</param>
    public static Dual<T> Constant(T value) => new(value, T.Zero);

    /// <summary>A constant: derivative 0.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Dual<T>(T value) => Constant(value);

    /// <summary>(x + y)' = x' + y'.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Dual<T> operator +(Dual<T> x, Dual<T> y) => new(x.Value + y.Value, x.Derivative + y.Derivative);

    /// <summary>(x - y)' = x' - y'.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static Dual<T> operator -(Dual<T> x, Dual<T> y) => new(x.Value - y.Value, x.Derivative - y.Derivative);

    /// <summary>(xy)' = x'y + xy'.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Dual<T> operator *(Dual<T> x, Dual<T> y) => new(x.Value * y.Value, (x.Derivative * y.Value) + (x.Value * y.Derivative));

    /// <summary>(x / y)' = (x' - (x / y) y') / y. Division by zero as in <typeparamref name="T"/>.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Dual<T> operator /(Dual<T> x, Dual<T> y)
    {
        var quotient = x.Value / y.Value;
        return new Dual<T>(quotient, (x.Derivative - (quotient * y.Derivative)) / y.Value);
    }

    /// <summary>x - n y with the whole number n that <typeparamref name="T"/> takes, so the derivative is x' - n y'.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Dual<T> operator %(Dual<T> x, Dual<T> y)
    {
        var rest = x.Value % y.Value;
        return new Dual<T>(rest, T.IsZero(y.Derivative) ? x.Derivative : x.Derivative - ((x.Value - rest) / y.Value * y.Derivative));
    }

    /// <summary>(-x)' = -x'.</summary>
    /// <param name="value">The number.</param>
    public static Dual<T> operator -(Dual<T> value) => new(-value.Value, -value.Derivative);

    /// <summary>|x|, with the derivative of the branch that the sign bit chooses.</summary>
    /// <param name="value">The number.</param>
    public static Dual<T> Abs(Dual<T> value) => new(T.Abs(value.Value), T.IsNegative(value.Value) ? -value.Derivative : value.Derivative);

    /// <summary>The larger; the derivative is that of the first at equal values. NaN as in <typeparamref name="T"/>.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Dual<T> Max(Dual<T> x, Dual<T> y) => Pick(T.Max(x.Value, y.Value), x, y);

    /// <summary>The smaller; the derivative is that of the second at equal values. NaN as in <typeparamref name="T"/>.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Dual<T> Min(Dual<T> x, Dual<T> y) => Pick(T.Min(x.Value, y.Value), y, x);

    /// <summary>Whether value and derivative are the same as those of another; NaN is the same as NaN.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool IsIdenticalTo(Dual<T> other) => Value.Equals(other.Value) && Derivative.Equals(other.Derivative);

    // The value that T chose, with the derivative of the one it came from.
    static Dual<T> Pick(T value, Dual<T> preferred, Dual<T> other) => new(value, value.Equals(preferred.Value) ? preferred.Derivative : other.Derivative);
}
