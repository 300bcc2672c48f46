using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <content>Known points, bounds, rising curves, spans.</content>
sealed partial class ElementaryLawTable<T>
{
    const int LongestSpan = 35;
    const int MostOffset = 3;
    const int Guards = 4;

    delegate void SpanFunction(ReadOnlySpan<T> x, Span<T> destination);

    static (string Name, Func<T, T> Scalar, SpanFunction Span, bool PositiveOnly)[] Functions =>
    [
        ("sqrt", Elementary<T>.Sqrt, Elementary<T>.Sqrt, true),
        ("exp", Elementary<T>.Exp, Elementary<T>.Exp, false),
        ("log", Elementary<T>.Log, Elementary<T>.Log, true),
        ("tanh", Elementary<T>.Tanh, Elementary<T>.Tanh, false),
        ("sigmoid", Elementary<T>.Sigmoid, Elementary<T>.Sigmoid, false),
        ("softplus", Elementary<T>.Softplus, Elementary<T>.Softplus, false),
    ];

    IEnumerable<Law> Curves() =>
    [
        Law("known points", "Where the value is a whole number or a half it is exact.",
            "exp(0) = 1, expm1(0) = log(1) = log1p(0) = tanh(0) = sqrt(0) = 0, sqrt(1) = 1, sigmoid(0) = 1/2, x^0 = 1", KnownPoints),
        Law("tanh is odd and at most 1", "The negative of a number has the negative value, to the last bit; no value is beyond 1.",
            "tanh(-x) = -tanh(x), |tanh(x)| <= 1, |tanh(x)| < 1 for |x| <= 1",
            value => TanhBounds(value.X) ?? TanhBounds(value.Y)),
        Law("softplus' limits", "Softplus lies above the corner, by log 2 at most.", "max(x, 0) <= softplus(x) <= max(x, 0) + log(2)", SoftplusLimits),
        Law("rising", "Exponential, logarithm, root, hyperbolic tangent, sigmoid and softplus rise.", "x <= y gives f(x) <= f(y)", Rising),
        RareLaw("spans are scalars",
            "A span gets the bits of its numbers one by one, at every length and offset, in place as well, and nothing beside it is touched.",
            "f(span)[i] = f(span[i])", Spans),
    ];

    string? KnownPoints(ElementaryCase<T> value) =>
        Exact("exp(0)", Elementary<T>.Exp(T.Zero), T.One) ?? Exact("expm1(0)", Elementary<T>.Expm1(T.Zero), T.Zero)
        ?? Exact("log(1)", Elementary<T>.Log(T.One), T.Zero) ?? Exact("log1p(0)", Elementary<T>.Log1p(T.Zero), T.Zero)
        ?? Exact("tanh(0)", Elementary<T>.Tanh(T.Zero), T.Zero) ?? Exact("sqrt(0)", Elementary<T>.Sqrt(T.Zero), T.Zero)
        ?? Exact("sqrt(1)", Elementary<T>.Sqrt(T.One), T.One) ?? Exact("sigmoid(0)", Elementary<T>.Sigmoid(T.Zero), T.One / Two)
        ?? Exact("x^0", Elementary<T>.Pow(value.X, T.Zero), T.One);

    static string? Exact(string what, T actual, T expected) => Wide(actual) == Wide(expected) ? null : $"{what} is {ExactConvert.ToText(actual)}.";

    static string? TanhBounds(T x)
    {
        var (tanh, size) = (Elementary<T>.Tanh(x), T.Abs(Elementary<T>.Tanh(x)));
        if (!Elementary<T>.Tanh(-x).Equals(-tanh))
            return $"tanh(-x) is {ExactConvert.ToText(Elementary<T>.Tanh(-x))}, but -tanh(x) is {ExactConvert.ToText(-tanh)} for x = {ExactConvert.ToText(x)}.";
        return size <= T.One && (T.Abs(x) > T.One || size < T.One) ? null : $"tanh(x) is {ExactConvert.ToText(tanh)} for x = {ExactConvert.ToText(x)}.";
    }

    string? SoftplusLimits(ElementaryCase<T> value)
    {
        var corner = Wide(T.Max(value.X, T.Zero));
        var softplus = Elementary<T>.Softplus(value.X);
        return new Closeness<T>(Settings.Epsilons, 1, corner).IsBetween(softplus, corner, corner + Elementary<DoubleDouble>.Log(2))
            ? null : $"softplus(x) is {ExactConvert.ToText(softplus)}.";
    }

    string? Rising(ElementaryCase<T> value)
    {
        var (low, high) = (T.Min(value.X, value.Y), T.Max(value.X, value.Y));
        foreach (var (name, scalar, _, positiveOnly) in Functions)
        {
            if (positiveOnly && low <= T.Zero)
                continue;
            var (left, right) = (Wide(scalar(low)), Wide(scalar(high)));
            if (left > right + new Closeness<T>(Settings.Epsilons, 1, DoubleDouble.Abs(right)).Tolerance)
                return $"{name} falls from {ExactConvert.ToText(left)} to {ExactConvert.ToText(right)} between {ExactConvert.ToText(low)} and {ExactConvert.ToText(high)}.";
        }

        return null;
    }

    string? Spans(ElementaryCase<T> value)
    {
        foreach (var (name, scalar, span, positiveOnly) in Functions)
        {
            var numbers = Enumerable.Range(0, LongestSpan + MostOffset).Select(i => (value.X * Wholes<T>.Of((i % 5) - 2)) + (value.Y / Wholes<T>.Of(i + 1)));
            T[] source = [.. positiveOnly ? numbers.Select(x => T.Abs(x) + T.One) : numbers];
            var expected = Array.ConvertAll(source, x => scalar(x));
            for (var offset = 0; offset <= MostOffset; offset++)
            {
                for (var length = 0; length <= LongestSpan; length++)
                {
                    if (Wrong(name, span, source, expected, offset, length) is { } wrong)
                        return wrong;
                }
            }
        }

        return null;
    }

    static string? Wrong(string name, SpanFunction span, T[] source, T[] expected, int offset, int length)
    {
        var guard = Wholes<T>.Of(57);
        var result = new T[length + Guards];
        Array.Fill(result, guard);
        span(source.AsSpan(offset, length), result.AsSpan(0, length));
        var inPlace = source.AsSpan(offset, length).ToArray();
        span(inPlace, inPlace);
        var bits = expected[offset..(offset + length)];
        return Compare.Bits($"{name} of {length} numbers: result", result[..length], bits, "for the number alone")
            ?? Compare.Bits($"{name} of {length} numbers in place: result", inPlace, bits, "for the number alone")
            ?? (result[length..].All(number => number == guard) ? null : $"{name} of {length} numbers wrote beyond them.");
    }
}
