using System.Globalization;
using System.Numerics;
using System.Text;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of every number type: arithmetic, order, text, questions, conversions.</summary>
static partial class NumberLawList<T>
    where T : INumber<T>
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    internal static IReadOnlyList<NumberLaw<T>> All { get; } = [.. Arithmetic(), .. Bounds(), .. Order(), .. Questions(), .. Text(), .. Conversions()];

    static IEnumerable<NumberLaw<T>> Arithmetic() =>
    [
        new("sum is associative", "Whole numbers may be added in any grouping.", "(x + y) + z = x + (y + z)", NumberDomain.Whole, (x, y, z) =>
            Same(x + y + z, x + (y + z))),
        new("product is associative", "Whole numbers may be multiplied in any grouping.", "(x y) z = x (y z)", NumberDomain.Whole, (x, y, z) =>
            x * y * z == x * (y * z)),
        new("product distributes", "A factor goes into a sum of whole numbers.", "x (y + z) = x y + x z", NumberDomain.Whole, (x, y, z) =>
            x * (y + z) == (x * y) + (x * z)),
        new("quotient undoes product", "Whole numbers divide without rest where they were multiplied.", "(x y) / y = x", NumberDomain.Whole, (x, y) =>
            T.IsZero(y) || x * y / y == x),
        new("remainder", "The remainder is smaller than the divisor and has the sign of the dividend.", "x % y, |x % y| < |y|, x - x % y is a multiple of y",
            NumberDomain.Whole,
            (x, y) => T.IsZero(y) || (T.Abs(x % y) < T.Abs(y) && T.IsInteger((x - (x % y)) / y) && (T.IsZero(x % y) || T.Sign(x % y) == T.Sign(x)))),
        new("one more, one less", "++ and -- step by one.", "++x = x + 1, --x = x - 1", NumberDomain.Whole, x =>
            { var up = x; var down = x; up++; down--; return Same(up, x + T.One) && Same(down, x - T.One); }),
        new("sum commutes", "The order of two summands does not matter.", "x + y = y + x", NumberDomain.Finite, (x, y) => Same(x + y, y + x)),
        new("product commutes", "The order of two factors does not matter.", "x y = y x", NumberDomain.Finite, (x, y) => Same(x * y, y * x)),
        new("zero is neutral", "Adding zero changes nothing.", "x + 0 = x", NumberDomain.Finite, x => x + T.Zero == x && x + T.AdditiveIdentity == x),
        new("one is neutral", "Multiplying by one changes nothing.", "x 1 = x, x / 1 = x", NumberDomain.Finite, x =>
            x * T.One == x && x / T.One == x && x * T.MultiplicativeIdentity == x),
        new("difference is sum", "Subtracting is adding the negative.", "x - y = x + (-y)", NumberDomain.Finite, (x, y) => x - y == x + -y),
        new("nothing is left", "A number minus itself is zero.", "x - x = 0", NumberDomain.Finite, x => T.IsZero(x - x)),
        new("negation twice", "The negative of the negative is the number.", "-(-x) = x, +x = x", NumberDomain.All, x => Same(-(-x), x) && Same(+x, x)),
        new("absolute value", "The absolute value has no sign.", "|x| = |-x|", NumberDomain.All, x =>
            T.IsNaN(x) || (T.Abs(x).Equals(T.Abs(-x)) && T.IsPositive(T.Abs(x)))),
    ];

    static IEnumerable<NumberLaw<T>> Order() =>
    [
        new("comparison is equality", "CompareTo gives 0 exactly where Equals is true, and equal numbers have equal hash codes.",
            "x.CompareTo(y) = 0 if and only if x.Equals(y)", NumberDomain.All,
            (x, y) => x.CompareTo(y) == 0 == x.Equals(y) && (!x.Equals(y) || x.GetHashCode() == y.GetHashCode()) && x.Equals((object)y) == x.Equals(y)
                && x.CompareTo((object)y) == x.CompareTo(y)),
        new("comparison turns around", "Comparing the other way round gives the other sign.", "sign x.CompareTo(y) = -sign y.CompareTo(x)", NumberDomain.All,
            (x, y) => Math.Sign(x.CompareTo(y)) == -Math.Sign(y.CompareTo(x))),
        new("comparison is transitive", "CompareTo is a total order, also with NaN.", "x <= y and y <= z give x <= z", NumberDomain.All, (x, y, z) =>
            x.CompareTo(y) > 0 || y.CompareTo(z) > 0 || x.CompareTo(z) <= 0),
        new("operators follow comparison", "Numbers that are not NaN compare the same by operators; a NaN is unordered.",
            "x < y if and only if x.CompareTo(y) < 0", NumberDomain.All,
            (x, y) => T.IsNaN(x) || T.IsNaN(y)
                ? !(x < y) && !(x > y) && !(x <= y) && !(x >= y) && !(x == y) && x != y
                : x < y == x.CompareTo(y) < 0 && x > y == x.CompareTo(y) > 0 && x <= y == x.CompareTo(y) <= 0 && x >= y == x.CompareTo(y) >= 0
                    && x == y == x.Equals(y) && x != y == !x.Equals(y)),
        new("null is smallest", "Every number is above null, and another type cannot be compared.", "x.CompareTo(null) > 0", NumberDomain.All, x =>
            x.CompareTo(null) > 0 && Throws<ArgumentException>(() => x.CompareTo("1")) && !x.Equals("1")),
        new("larger and smaller", "Max and Min are the ends of the order; a NaN stays a NaN.", "max(x, y) >= x, y >= min(x, y)", NumberDomain.All,
            (x, y) => T.IsNaN(x) || T.IsNaN(y) ? T.IsNaN(T.Max(x, y)) && T.IsNaN(T.Min(x, y)) : T.Max(x, y) >= x && T.Max(x, y) >= y && T.Min(x, y) <= x
                && T.Min(x, y) <= y && (T.Max(x, y) == x || T.Max(x, y) == y)),
        new("the number wins", "MaxNumber and MinNumber pass a NaN over.", "maxNumber(NaN, y) = y", NumberDomain.All,
            (x, y) => T.IsNaN(x) ? T.MaxNumber(x, y).Equals(y) && T.MinNumber(y, x).Equals(y) : T.IsNaN(y)
                || (T.MaxNumber(x, y) == T.Max(x, y) && T.MinNumber(x, y) == T.Min(x, y))),
        new("larger and smaller in size", "By absolute value; a NaN stays, or is passed over by the Number forms.", "|maxMagnitude(x, y)| = max(|x|, |y|)",
            NumberDomain.All,
            (x, y) => T.IsNaN(x) || T.IsNaN(y)
                ? T.IsNaN(T.MaxMagnitude(x, y)) && T.IsNaN(T.MinMagnitude(x, y)) && T.MaxMagnitudeNumber(x, y).Equals(T.IsNaN(x) ? y : x)
                    && T.MinMagnitudeNumber(x, y).Equals(T.IsNaN(x) ? y : x)
                : T.Abs(T.MaxMagnitude(x, y)) == T.Max(T.Abs(x), T.Abs(y)) && T.Abs(T.MinMagnitude(x, y)) == T.Min(T.Abs(x), T.Abs(y))
                    && T.MaxMagnitudeNumber(x, y) == T.MaxMagnitude(x, y) && T.MinMagnitudeNumber(x, y) == T.MinMagnitude(x, y)
                        && (x != -y || T.IsZero(x) || (T.MaxMagnitude(x, y) > T.Zero && T.MinMagnitude(x, y) < T.Zero))),
        new("clamp", "A clamped number lies in the range.", "clamp(x, y, z) = min(max(x, y), z)", NumberDomain.Finite, (x, y, z) =>
            y > z || T.Clamp(x, y, z) == T.Min(T.Max(x, y), z)),
    ];

    static IEnumerable<NumberLaw<T>> Questions() =>
    [
        new("one kind", "A number is finite, infinite or NaN, and only one of them.", "finite + infinite + NaN = 1", NumberDomain.All,
            x => (T.IsFinite(x) ? 1 : 0) + (T.IsInfinity(x) ? 1 : 0) + (T.IsNaN(x) ? 1 : 0) == 1
                && T.IsInfinity(x) == (T.IsPositiveInfinity(x) || T.IsNegativeInfinity(x))),
        new("one size", "A finite number is zero, normal or subnormal.", "zero + normal + subnormal = 1", NumberDomain.Finite, x =>
            (T.IsZero(x) ? 1 : 0) + (T.IsNormal(x) ? 1 : 0) + (T.IsSubnormal(x) ? 1 : 0) == 1),
        new("one sign", "A number is positive or negative; only numbers below zero have sign -1.", "sign x", NumberDomain.All,
            x => T.IsPositive(x) != T.IsNegative(x)
                && (T.IsNaN(x) ? Throws<ArithmeticException>(() => T.Sign(x)) : T.Sign(x) == (x < T.Zero ? -1 : x > T.Zero ? 1 : 0))),
        new("the sign can be copied", "CopySign keeps the size.", "|copySign(x, y)| = |x|", NumberDomain.Finite, (x, y) =>
            T.Abs(T.CopySign(x, y)) == T.Abs(x) && (T.IsZero(x) || T.IsNegative(T.CopySign(x, y)) == T.IsNegative(y))),
        new("real", "A number that is not NaN is real; none is complex or imaginary.", "x in R", NumberDomain.All, x =>
            T.IsRealNumber(x) != T.IsNaN(x) && !T.IsComplexNumber(x) && !T.IsImaginaryNumber(x)),
        new("whole numbers", "A whole number is even or odd; with a half it is neither.", "x even or odd", NumberDomain.Whole,
            x => T.IsInteger(x) && T.IsEvenInteger(x) != T.IsOddInteger(x) && T.IsEvenInteger(x + x) && T.IsOddInteger(x + x + T.One)
                && !T.IsInteger(x + (T.One / (T.One + T.One)))),
    ];

    static IEnumerable<NumberLaw<T>> Text() =>
    [
        new("text reads back", "A printed number reads back as the same number.", "parse(print(x)) = x", NumberDomain.All,
            x => Same(Read<T>(Print(x)), x) && Same(T.Parse(Print(x), NumberStyles.Float, Invariant), x)
                && Same(T.Parse(Print(x).AsSpan(), NumberStyles.Float, Invariant), x) && T.TryParse(Print(x), Invariant, out var read) && Same(read, x)),
        new("text in bytes", "UTF-8 prints and reads the same.", "parse(utf8(x)) = x", NumberDomain.All,
            x =>
            {
                var bytes = new byte[2000];
                return x.TryFormat(bytes, out var count, "", Invariant) && Encoding.UTF8.GetString(bytes, 0, count) == Print(x)
                    && Same(T.Parse(bytes.AsSpan(0, count), Invariant), x);
            }),
        new("text in spans", "A span that is long enough gets the text; one that is too short gets nothing.", "tryFormat(x) = print(x)", NumberDomain.All,
            x =>
            {
                var chars = new char[Print(x).Length];
                return x.TryFormat(chars, out var count, "", Invariant) && new string(chars, 0, count) == Print(x)
                    && !x.TryFormat(chars.AsSpan(1), out count, "", Invariant) && count == 0;
            }),
        new("nonsense", "What is no number is refused, and null is no number.", "parse(\"1x\") fails", NumberDomain.Whole,
            x => !T.TryParse(Print(x) + "x", Invariant, out var read) && T.IsZero(read!) && !Reads<T>(Print(x) + "x") && !Reads<T>(null)
                && !T.TryParse("", Invariant, out _)
                && Throws<FormatException>(() => T.Parse("1x", Invariant))
                    && Throws<FormatException>(() => T.Parse("1x".AsSpan(), NumberStyles.Float, Invariant))
                    && Throws<ArgumentNullException>(() => Read<T>(null!))),
    ];

    static IEnumerable<NumberLaw<T>> Conversions() =>
    [
        new("whole numbers convert", "Small whole numbers go to every integer type and back.", "T(int(x)) = x", NumberDomain.Whole,
            x => There<int>(x) && There<long>(x) && There<Int128>(x) && There<BigInteger>(x) && There<short>(x) && There<nint>(x) && There<sbyte>(x)
                && There<float>(x) && There<decimal>(x) && There<Half>(x) && There<double>(x)
                && (x < T.Zero || (There<byte>(x) && There<ushort>(x) && There<uint>(x) && There<ulong>(x) && There<UInt128>(x) && There<nuint>(x)))),
        new("negative into unsigned", "A checked conversion refuses what does not fit; a saturating one takes the nearest end.", "byte(-1) overflows",
            NumberDomain.Whole,
            x => x >= T.Zero || (Throws<OverflowException>(() => byte.CreateChecked(x)) && byte.CreateSaturating(x) == 0 && ulong.CreateSaturating(x) == 0)),
        new("itself", "Converting to the same type changes nothing.", "T(x) = x", NumberDomain.All, x =>
            Same(T.CreateChecked(x), x) && Same(T.CreateSaturating(x), x) && Same(T.CreateTruncating(x), x)),
        new("fractions are cut", "Conversion to an integer goes towards zero.", "int(x + 1/2) = x, x >= 0", NumberDomain.Whole,
            x => x < T.Zero || T.CreateChecked(int.CreateChecked(x + (T.One / (T.One + T.One)))) == x),
    ];

    internal static string Print(T x) => x.ToString(null, Invariant);

    static TRead Read<TRead>(string s)
        where TRead : IParsable<TRead> => TRead.Parse(s, Invariant);

    // A number's own TryParse with a string binds to the one of spans.
    static bool Reads<TRead>(string? s)
        where TRead : IParsable<TRead> => TRead.TryParse(s, Invariant, out _);

    // Also tells -0 from 0 and one derivative from another.
    static bool Same(T x, T y) => x.Equals(y) && Print(x) == Print(y);

    static bool There<TOther>(T x)
        where TOther : INumberBase<TOther> =>
        T.CreateChecked(TOther.CreateChecked(x)) == x && T.CreateSaturating(TOther.CreateSaturating(x)) == x
            && T.CreateTruncating(TOther.CreateTruncating(x)) == x;

    static bool Throws<TException>(Action action)
        where TException : Exception => Thrown(() => action()) is TException;

    static bool Throws<TException>(Func<object?> action)
        where TException : Exception => Thrown(() => action()) is TException;

    static Exception? Thrown(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
