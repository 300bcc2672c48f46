using System.Numerics;

namespace GenericSgd.Testing.Generating;

/// <summary>Shrinkers that end: each answer is simpler than what it was made from, in one order without circles.</summary>
static class Smaller
{
    /// <summary>1, half, one less; nothing below 1.</summary>
    internal static IEnumerable<int> Counts(int count) => new[] { 1, count / 2, count - 1 }.Where(smaller => smaller >= 1 && smaller < count).Distinct();

    /// <summary>0, half, one less, by size; a negative number first becomes positive.</summary>
    internal static IEnumerable<int> Whole(int value) => value == 0 ? [] : value < 0
        ? [0, -value]
        : new[] { 0, value / 2, value - 1 }.Distinct();

    /// <summary>From a fraction to whole numbers, from there to halves of them, 1 and 0; a negative number to its positive.</summary>
    internal static IEnumerable<T> Number<T>(T value)
        where T : INumber<T>
    {
        if (T.IsZero(value) || !T.IsFinite(value))
            yield break;
        yield return T.Zero;
        if (T.IsNegative(value))
        {
            yield return -value;
            yield break;
        }

        if (value != T.One)
            yield return T.One;
        var whole = value - (value % T.One);
        if (whole != value && whole > T.One)
            yield return whole;
        var half = whole / (T.One + T.One);
        half -= half % T.One;
        if (whole == value && half > T.One)
            yield return half;
    }

    /// <summary>The list with one element made smaller, or all of them 0.</summary>
    internal static IEnumerable<ValueList<int>> List(ValueList<int> values)
    {
        if (values.Count > 1 && values.Any(value => value != 0))
            yield return [.. new int[values.Count]];
        for (var i = 0; i < values.Count; i++)
        {
            foreach (var smaller in Whole(values[i]))
            {
                int[] copy = [.. values];
                copy[i] = smaller;
                yield return [.. copy];
            }
        }
    }
}
