using FsCheck;
using FsCheck.Fluent;

namespace GenericSgd.Testing.Cases;

/// <summary>Whole numbers that stand for eighths: exact in binary and in decimal, so that all number types see the same numbers.</summary>
static class Eighths
{
    internal const int One = 8;

    /// <summary>Up to <paramref name="largest"/> eighths of either sign; 0, 1 and -1 more often, because that is where formulas change.</summary>
    internal static Gen<int> UpTo(int largest) => Gen.Frequency((5, Gen.Choose(-largest, largest)), (1, Gen.Elements(0, One, -One)));

    /// <summary>Smaller ones first: 0, a whole number, half of it, the other sign.</summary>
    internal static IEnumerable<int> Shrink(int value)
    {
        if (value == 0)
            yield break;
        yield return 0;
        if (Math.Abs(value) != One)
            yield return Math.Sign(value) * One;
        if (value < 0)
            yield return -value;
        var whole = value / One * One;
        if (whole != value && whole != 0)
            yield return whole;
        var half = value / 2;
        if (Math.Abs(value) > One && half != 0)
            yield return half;
    }

    internal static IEnumerable<int[]> Shrink(int[] values)
    {
        if (values.Length > 1 && values.Any(value => value != 0))
            yield return new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var smaller in Shrink(values[i]))
            {
                var copy = (int[])values.Clone();
                copy[i] = smaller;
                yield return copy;
            }
        }
    }
}
