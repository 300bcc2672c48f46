using System.Globalization;
using GenericSgd.Numerics;

namespace GenericSgd.Cli.Output;

/// <summary>Numbers in sentences.</summary>
static class Words
{
    const string ScreenFormat = "G6";

    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    internal static string Count(long number, string thing) => number == 1 ? $"1 {thing}" : string.Create(CultureInfo.InvariantCulture, $"{number} {thing}s");

    /// <summary>A number that was written with all its digits, in six; files and JSON have them all.</summary>
    internal static string Short(string text) =>
        Real.TryParse(text, out var number) && number.To<double>() is var near && double.IsFinite(near) && (near != 0 || number.Sign == 0)
            ? near.ToString(ScreenFormat, CultureInfo.InvariantCulture)
            : text;

    /// <summary>How many numbers of a file became 0 in a number type.</summary>
    internal static string BecameZero(long count, string number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? "1 number is" : $"{count} numbers are")} too near to 0 for {number} and became 0.");
}
