using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using GenericSgd.Numbers.Rounding;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// Three samples of one number. Each operation rounds each sample up or down at random, so the digits that the samples have in common are the digits that
/// rounding has left: <see cref="Digits"/> needs no reference.
/// </summary>
/// <remarks>
/// <para>
/// The method is CESTAC: J. Vignes, "A stochastic arithmetic for reliable scientific computation", Math. Comput. Simul. 35 (1993); the library CADNA
/// implements it. A result that is exact is not rounded. Otherwise the exact error of the operation says between which two neighbours the exact result lies,
/// and samples 0 and 1 take one of them with probability 1/2 each; sample 2 takes the other one than sample 1 would. Literals, text and conversions that round
/// are rounded at random too. Elementary functions are those of <see cref="Elementary{T}"/> for <typeparamref name="T"/>, moved up or down by a neighbour at
/// random. See <see cref="Stochastic.Seed"/> for the randomness.
/// </para>
/// <para>
/// Comparison, equality, sign, hash code and every question look at the middle one of the three samples: a computation takes one branch for all samples.
/// CADNA's own comparison, equal if the difference has no digit, is not transitive; <see cref="IsSame"/> asks it. <see cref="IsIdenticalTo"/> compares all
/// samples. Conversion to another type gives the middle sample. Infinity and NaN as in <typeparamref name="T"/>. It trains in every pipeline with nothing
/// registered.
/// </para>
/// </remarks>
/// <typeparam name="T">The number type of the samples.</typeparam>
public readonly partial struct Stochastic<T> : IWrappedNumber<Stochastic<T>, T>
    where T : INumber<T>
{
    // Student's quantile for two degrees of freedom at 95 %.
    const double Student = 4.303;
    readonly T _first;
    readonly T _second;
    readonly T _third;

    static Stochastic() => Elementary.UseRuntimeFunctions<Stochastic<T>>();

    /// <summary>Three samples.</summary>
    /// <param name="first">Sample 0.</param>
    /// <param name="second">Sample 1.</param>
    /// <param name="third">Sample 2.</param>
    public Stochastic(T first, T second, T third)
    {
        _first = first;
        _second = second;
        _third = third;
    }

    /// <summary>A number that is known exactly: all samples are the same.</summary>
    /// <param name="value">The number.</param>
    public Stochastic(T value)
        : this(value, value, value)
    {
    }

    /// <summary>The samples.</summary>
    /// <param name="sample">0, 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public T this[int sample] => sample switch
    {
        0 => _first,
        1 => _second,
        2 => _third,
        _ => throw new ArgumentOutOfRangeException(nameof(sample), sample, "There are samples 0, 1 and 2."),
    };

    /// <summary>The sample between the other two. NaN if one is.</summary>
    public T Middle
    {
        get
        {
            var (low, high) = (T.Min(_first, _second), T.Max(_first, _second));
            return T.Max(low, T.Min(high, _third));
        }
    }

    /// <summary>
    /// How many decimal digits the samples have in common, by Student's test at 95 %: <c>log10(√3 |mean| / (4.303 deviation))</c>, at least 0 and at most
    /// what <typeparamref name="T"/> holds. A number whose samples are all the same has all digits; NaN and infinity have none.
    /// </summary>
    public double Digits
    {
        get
        {
            var most = Precision.Digits;
            if (!T.IsFinite(_first) || !T.IsFinite(_second) || !T.IsFinite(_third))
            {
                return 0;
            }

            // Deviations from one sample are exact where the samples are close; they are small, and so is what the quotient needs of them.
            var (second, third) = (ExactConvert.ToDouble(_second - _first), ExactConvert.ToDouble(_third - _first));
            if (second == 0 && third == 0)
            {
                return most;
            }

            var mean = (second + third) / 3;
            var squares = (mean * mean) + ((second - mean) * (second - mean)) + ((third - mean) * (third - mean));
            var size = double.Abs(ExactConvert.ToDouble(_first) + mean);
            var digits = double.Log10(double.Sqrt(3) * size / (Student * double.Sqrt(squares / 2)));
            return double.IsNaN(digits) ? 0 : double.Clamp(digits, 0, most);
        }
    }

    /// <summary>A number that is known exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Stochastic<T>(T value) => new(value);

    /// <summary>An exact literal, rounded at random where <typeparamref name="T"/> does not have it.</summary>
    /// <param name="value">The literal.</param>
    public static Stochastic<T> Of(Real value)
    {
        var nearest = value.To<T>();
        return T.IsFinite(nearest) ? Rounded(nearest, (Side)value.CompareTo(ExactConvert.ToReal(nearest))) : nearest;
    }

    /// <summary>Whether the difference to another number has no digit that is sure: CADNA's equality.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool IsSame(Stochastic<T> other)
    {
        var difference = this - other;
        return T.IsZero(difference.Middle) || difference.Digits <= 0;
    }

    /// <summary>Whether all samples are those of another; NaN is the same as NaN.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool IsIdenticalTo(Stochastic<T> other) => _first.Equals(other._first) && _second.Equals(other._second) && _third.Equals(other._third);

    static Stochastic<T> IWrappedNumber<Stochastic<T>, T>.Wrap(T value) => new(value);

    static T IWrappedNumber<Stochastic<T>, T>.Unwrap(Stochastic<T> value) => value.Middle;

    /// <summary>The order of the middle samples.</summary>
    /// <param name="other">The number to compare with.</param>
    public int CompareTo(Stochastic<T> other) => Middle.CompareTo(other.Middle);

    /// <summary>Whether the middle samples are equal.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool Equals(Stochastic<T> other) => Middle.Equals(other.Middle);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Stochastic<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Middle.GetHashCode();

    static Stochastic<T> Rounded(T nearest, Side side) => side == Side.Exact
        ? nearest
        : new Stochastic<T>(Choose(nearest, side, 0), Choose(nearest, side, 1), Choose(nearest, side, 2));

    static T Choose(T nearest, Side side, int sample) => RandomSide<T>.Choose(nearest, side, sample, nearest, T.Zero);

    static class Precision
    {
        public static readonly double Digits = NumberFacts.Of<T>().Digits;
    }
}
