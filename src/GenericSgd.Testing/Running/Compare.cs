using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>Comparisons that answer with what was seen, or null.</summary>
static class Compare
{
    /// <summary>The first element where two arrays differ in their bits.</summary>
    internal static string? Bits<T>(string what, T[] one, T[] other, string how)
        where T : INumber<T>
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (!one[i].Equals(other[i]))
                return $"{what}[{i}] is {ExactConvert.ToText(one[i])}, but {ExactConvert.ToText(other[i])} {how}.";
        }

        return null;
    }

    /// <summary>The first element where two arrays differ by more than is allowed.</summary>
    internal static string? Digits<T>(string what, T[] actual, DoubleDouble[] expected, Closeness<T> close, string how)
        where T : INumber<T>
    {
        for (var i = 0; i < actual.Length; i++)
        {
            if (!close.Agrees(actual[i], expected[i]))
                return Different($"{what}[{i}]", actual[i], expected[i], how);
        }

        return null;
    }

    internal static string Different<T>(string what, T actual, DoubleDouble expected, string how)
        where T : INumber<T>
    {
        var digits = double.Clamp(Math.Round(Math.Log10(double.Abs(expected.High) / double.Abs((Numbers<T>.Wide(actual) - expected).High)), 1), 0, 99);
        return $"{what} is {ExactConvert.ToText(actual)}, but {ExactConvert.ToText(expected)} {how} ({(double.IsNaN(digits) ? "no" : ExactConvert.ToText(digits))} digits agree).";
    }

    /// <summary>The first number that is not finite.</summary>
    internal static string? Finite<T>(string what, T[] values)
        where T : INumber<T>
    {
        var index = Array.FindIndex(values, value => !T.IsFinite(value));
        return index < 0 ? null : $"{what}[{index}] is {ExactConvert.ToText(values[index])}.";
    }
}
