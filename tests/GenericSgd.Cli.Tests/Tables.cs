namespace GenericSgd.Cli.Tests;

/// <summary>Small data as CSV texts.</summary>
static class Tables
{
    /// <summary>The chapter: hours and percent.</summary>
    internal const string Chapter = "hours,charge\n0,20\n1,30\n2,40\n3,50\n4,60\n5,70\n6,80\n7,90\n8,100\n";

    /// <summary>The start of the chapter, from NumPy's stream with seed 0.</summary>
    internal const string ChapterStart = "--initializer scaled-normal:0.01:numPySeed=0";

    /// <summary>Two features whose values no binary type holds exactly.</summary>
    internal const string Fractions =
        "a,b,y\n0.1,0.7,1.3\n0.2,-0.3,0.9\n0.4,1.1,2.2\n-0.6,0.3,0.1\n0.9,-0.8,1.7\n1.3,0.6,2.9\n-1.1,-0.2,-0.7\n0.3,0.3,1.4\n";

    /// <summary>Columns a and b and a target; as many rows as asked for.</summary>
    internal static string Long(int rows) =>
        "a,b,y\n" + string.Concat(Enumerable.Range(0, rows).Select(i => FormattableString.Invariant($"{i % 17 / 8m},{i % 5 / 4m},{i % 13 / 7m:F4}\n")));

    /// <summary>Counts that grow with x, whose negative log-likelihood falls below 0.</summary>
    internal static string Counts =>
        "x,y\n" + string.Concat(Enumerable.Range(0, 60).Select(i =>
        FormattableString.Invariant($"{i / 60.0},{Math.Round(Math.Exp(2 + i / 60.0)) + i * 7 % 3}\n")));

    /// <summary>Two columns as they are measured, far from mean 0 and deviation 1.</summary>
    internal static string Raw => "age,income,y\n" + string.Concat(Enumerable.Range(0, 60).Select(
        i => FormattableString.Invariant($"{18 + i * 37 % 60},{30000 + i * 7919 % 40000},{0.3 * (i * 37 % 60) + i * 7919 % 40000 / 2000.0 + i * 5 % 7 - 3}\n")));

    /// <summary>The last field of every row after the header.</summary>
    internal static string[] LastColumn(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(',')[^1])];
}
