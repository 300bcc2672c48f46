using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Numerics;

/// <summary>
/// The elementary functions of every number type, with the same bits on every machine and at every span length.
/// <para>
/// double: own vectorised formulas of correctly rounded operations. Worst of 100,000 random arguments, in units in the last place:
/// exp 0.82, log 0.75, expm1 1.39, log1p 0.78, tanh 1.83, sigmoid 1.61, softplus 1.36 (1.55 at -0.7486024380336592);
/// exp and log stay within 1, the others within 2. The payload of a NaN is not promised. float is computed in double and rounded once: within 0.51 unit for
/// every float there is. Half is computed as a float and rounded once more. decimal: 128-bit fixed point, rounded once. Worst of a million random arguments:
/// 0.500001 unit of the 28th digit, or of decimal's quantum 1e-28 where the result is small (Expm1 and Log1p above 1 are taken from an already rounded number:
/// within 1 unit). The square root is correctly rounded.
/// </para>
/// <para>
/// Another type: its own functions after <see cref="Elementary.UseRuntimeFunctions{T}"/>, and its own power if it is <see cref="IPowerFunction{T}"/>; else
/// those of float if it is <see cref="IWidened{T}"/>; else, with a fixed point, integers of as many bits as it takes, rounded once to the nearest; else series
/// and Newton until nothing changes. A type for which they cannot end (an exact rational, an integer) gets a <see cref="NotSupportedException"/> that says what
/// to do.
/// </para>
/// <para>
/// Where a function has no value (the logarithm of a negative number), types with NaN answer NaN. decimal throws
/// <see cref="ArgumentOutOfRangeException"/>, and <see cref="OverflowException"/> where the value is too large.
/// Another type without NaN throws what it throws for 0 / 0.
/// </para>
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
public static partial class Elementary<T>
    where T : INumber<T>
{
    // A static readonly object of a sealed class: the JIT knows its type and calls it directly.
    static readonly ElementaryFunctions<T>? BuiltIn = Elementary.BuiltIn<T>();

    static ElementaryFunctions<T> Functions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BuiltIn ?? Volatile.Read(ref Elementary.Registered<T>.Functions) ?? Elementary.Series<T>.Functions.Value;
    }

    /// <summary>The measured epsilon: the smallest power of two (decimal: of ten) e with <c>1 + e != 1</c>. double: 2^-52.</summary>
    public static T Epsilon => Functions.Epsilon;

    /// <summary>The square root; of a negative number NaN, or an exception for types without NaN.</summary>
    public static T Sqrt(T x) => Functions.Sqrt(x);

    /// <summary><c>e^x</c>. decimal: 0 below about -65.2, <see cref="OverflowException"/> from about 66.55.</summary>
    public static T Exp(T x) => Functions.Exp(x);

    /// <summary><c>e^x - 1</c> without loss of digits near 0.</summary>
    public static T Expm1(T x) => Functions.Expm1(x);

    /// <summary>The natural logarithm; of 0 minus infinity, of a negative number NaN. decimal throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static T Log(T x) => Functions.Log(x);

    /// <summary><c>log(1 + x)</c> without loss of digits near 0.</summary>
    public static T Log1p(T x) => Functions.Log1p(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static T Tanh(T x) => Functions.Tanh(x);

    /// <summary><c>1 / (1 + e^-x)</c>, without overflow for any x.</summary>
    public static T Sigmoid(T x) => Functions.Sigmoid(x);

    /// <summary><c>log(1 + e^x)</c>, without overflow for any x.</summary>
    public static T Softplus(T x) => Functions.Softplus(x);

    /// <summary>
    /// <c>x^y</c>. A negative x needs a whole y (for types other than float, double, Half and decimal: up to 1024); <c>x^0</c> is 1.
    /// decimal: 0 to a negative power throws <see cref="DivideByZeroException"/>.
    /// </summary>
    public static T Pow(T x, T y) => Functions.Pow(x, y);

    /// <summary><c>cos(pi x)</c> for x from -1 to 1: exact at whole numbers and halves, with the same bits on every machine, from the type's arithmetic
    /// only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is beyond -1 or 1, or NaN.</exception>
    public static T CosPi(T x) => T.Abs(x) <= T.One
        ? CosineOfPi.Of(T.Abs(x))
        : throw new ArgumentOutOfRangeException(nameof(x), ExactConvert.ToText(x), "The argument is from -1 to 1; the cosine repeats after 2.");
}
