using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Parts;

/// <summary>How many digits two sequences have in common.</summary>
static class Agreement
{
    /// <summary>The least number of digits over all pairs, by the relative error in 31 digits; 40 if all are equal, below 0 if an expected 0 is not
    /// 0.</summary>
    internal static double Digits<TExpected, TActual>(ReadOnlySpan<TExpected> expected, ReadOnlySpan<TActual> actual)
        where TExpected : INumber<TExpected>
        where TActual : INumber<TActual>
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.False(expected.IsEmpty);
        var least = 40.0;
        for (var i = 0; i < expected.Length; i++)
        {
            var truth = ExactConvert.Nearest<TExpected, DoubleDouble>(expected[i]);
            var error = ExactConvert.Nearest<TActual, DoubleDouble>(actual[i]) - truth;
            if (error != 0)
                least = Math.Min(least, -Math.Log10(Math.Abs((error / truth).High)));
        }

        return least;
    }

    internal static void AssertDigits<TExpected, TActual>(double digits, ReadOnlySpan<TExpected> expected, ReadOnlySpan<TActual> actual)
        where TExpected : INumber<TExpected>
        where TActual : INumber<TActual>
    {
        var found = Digits(expected, actual);
        Assert.True(found >= digits, $"{found:F2} digits, not {digits}");
    }
}
