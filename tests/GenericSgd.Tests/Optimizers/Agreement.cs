using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Parts;

/// <summary>How many digits two sequences have in common.</summary>
static class Agreement
{
    /// <summary>The least number of digits over all pairs, by the relative error in 31 digits; 40 if all are equal.</summary>
    internal static double Digits<TExpected, TActual>(ReadOnlySpan<TExpected> expected, ReadOnlySpan<TActual> actual)
        where TExpected : INumber<TExpected>
        where TActual : INumber<TActual>
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        var least = 40.0;
        for (var i = 0; i < expected.Length; i++)
        {
            var truth = ExactConvert.Nearest<TExpected, DoubleDouble>(expected[i]);
            var error = DoubleDouble.Abs(ExactConvert.Nearest<TActual, DoubleDouble>(actual[i]) - truth);
            if (error != 0)
                least = truth == 0 ? double.NegativeInfinity : Math.Min(least, -double.Log10((error / DoubleDouble.Abs(truth)).High));
            Xunit.Assert.True(least > double.NegativeInfinity, $"number {i} is {actual[i]}, not {expected[i]}");
        }

        return least;
    }

    internal static void Assert<TExpected, TActual>(double digits, ReadOnlySpan<TExpected> expected, ReadOnlySpan<TActual> actual)
        where TExpected : INumber<TExpected>
        where TActual : INumber<TActual>
    {
        var found = Digits(expected, actual);
        Xunit.Assert.True(found >= digits, $"{found:F2} digits, not {digits}");
    }
}
