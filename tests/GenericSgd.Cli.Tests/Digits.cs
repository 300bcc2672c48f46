using System.Globalization;
using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>Compares numbers given as texts, without a way through double.</summary>
static class Digits
{
    /// <summary>The two agree to that many significant digits: they differ by less than one unit of the digit after the last.</summary>
    internal static void Agree(string expected, string actual, int digits)
    {
        var (e, a) = (Parse(expected), Parse(actual));
        var allowed = Math.Abs(e);
        for (var i = 0; i < digits; i++)
            allowed /= 10;
        Assert.True(Math.Abs(e - a) <= allowed, $"{actual} does not agree with {expected} to {digits} digits.");
    }

    /// <summary>The coefficients of a single dense layer in the units of the data: weights, then the bias.</summary>
    internal static string[] Original(JsonElement trained) =>
        [.. trained.GetProperty("parameters").EnumerateArray().SelectMany(block => block.GetProperty("original").EnumerateArray()).Select(value =>
            value.GetString()!)];

    internal static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
