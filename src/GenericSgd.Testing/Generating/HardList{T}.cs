using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Generating;

/// <summary>The hard numbers of a type, the easier first within a kind.</summary>
static class HardList<T>
    where T : INumber<T>
{
    const int MostScale = 28;

    static readonly Lazy<IReadOnlyList<HardValue<T>>> Made = new(() => [.. Smallest(), .. Largest(), .. TrailingZeros(), .. SmallPowers(), .. Cancelling()]);

    internal static IReadOnlyList<HardValue<T>> All => Made.Value;

    static IEnumerable<HardValue<T>> Smallest()
    {
        var smallest = NumberFacts.Of<T>().SmallestPositive.To<T>();
        foreach (var factor in new[] { 1, 2, 3, 7, -1, -3 })
            yield return Alone(HardKind.Smallest, smallest * Wholes<T>.Of(factor));
    }

    static IEnumerable<HardValue<T>> Largest()
    {
        if (NumberFacts.Of<T>().Largest is not { } end)
            yield break;
        var largest = end.To<T>();
        var half = largest / (T.One + T.One);
        foreach (var value in new[] { half, largest, -half, -largest })
            yield return Alone(HardKind.Largest, value);
    }

    static IEnumerable<HardValue<T>> TrailingZeros() => Enumerable.Range(0, MostScale + 1)
        .Select(scale => Alone(HardKind.TrailingZeros, Parse(scale == 0 ? "1" : "1." + new string('0', scale))));

    static IEnumerable<HardValue<T>> SmallPowers() => Enumerable.Range(0, MostScale + 1)
        .Select(scale => Parse(scale == 0 ? "1" : "0." + new string('0', scale - 1) + "1"))
        .Where(value => !T.IsZero(value))
        .Select(value => Alone(HardKind.SmallPower, value));

    static IEnumerable<HardValue<T>> Cancelling()
    {
        var step = Elementary<T>.Epsilon;
        foreach (var scale in new[] { 1, 3, 10, 1000 })
        {
            var value = Wholes<T>.Of(scale);
            yield return new HardValue<T>(HardKind.Cancelling, value * (T.One + step), -value);
            yield return new HardValue<T>(HardKind.Cancelling, -value * (T.One + step), value);
        }
    }

    static HardValue<T> Alone(HardKind kind, T value) => new(kind, value, -value);

    // The type's own parser keeps the zeros at the end, where it has one.
    static T Parse(string text)
    {
        try
        {
            return T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OverflowException))
        {
            return Real.Parse(text).To<T>();
        }
    }
}
