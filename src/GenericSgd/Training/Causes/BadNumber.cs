using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training.Causes;

/// <summary>Numbers in the data that explain why training fails, named by column and row.</summary>
static class BadNumber
{
    /// <summary>The first number that is not finite, such as <c>the feature x1 of row 3 is NaN</c>; null if all are.</summary>
    internal static string? NotFinite<T>(Dataset<T> data)
        where T : INumber<T> =>
        NotFinite(data.Features, data.FeatureNames, "feature") ?? NotFinite(data.Targets, data.TargetNames, "target") ?? NotFinite(data.Weights);

    /// <summary>The feature or target of the largest magnitude, such as <c>the target y of row 9 is 1E+300</c>.</summary>
    internal static string Largest<T>(Dataset<T> data)
        where T : INumber<T>
    {
        var (feature, featureText) = Largest(data.Features, data.FeatureNames, "feature");
        var (target, targetText) = Largest(data.Targets, data.TargetNames, "target");
        return target >= feature ? targetText : featureText;
    }

    /// <summary>The largest magnitude of a feature.</summary>
    internal static double Size<T>(Dataset<T> data)
        where T : INumber<T> => ExactConvert.ToDouble(Largest(data.Features, data.FeatureNames, "feature").Magnitude);

    static string? NotFinite<T>(ReadOnlySpan2D<T> rows, IReadOnlyList<string> names, string kind)
        where T : INumber<T>
    {
        for (var row = 0; row < rows.Height; row++)
        {
            for (var column = 0; column < rows.Width; column++)
            {
                if (!T.IsFinite(rows[row, column]))
                    return Text(kind, names[column], row, rows[row, column]);
            }
        }

        return null;
    }

    static string? NotFinite<T>(ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        for (var row = 0; row < weights.Length; row++)
        {
            if (!T.IsFinite(weights[row]))
                return $"the weight of row {row + 1} is {ExactConvert.ToText(weights[row])}";
        }

        return null;
    }

    static (T Magnitude, string Text) Largest<T>(ReadOnlySpan2D<T> rows, IReadOnlyList<string> names, string kind)
        where T : INumber<T>
    {
        var (magnitude, at) = (T.Zero, (Row: -1, Column: -1));
        for (var row = 0; row < rows.Height; row++)
        {
            for (var column = 0; column < rows.Width; column++)
            {
                if (at.Row < 0 || T.Abs(rows[row, column]) > magnitude)
                    (magnitude, at) = (T.Abs(rows[row, column]), (row, column));
            }
        }

        return (magnitude, at.Row < 0 ? "" : Text(kind, names[at.Column], at.Row, rows[at.Row, at.Column]));
    }

    static string Text<T>(string kind, string column, int row, T value)
        where T : INumber<T> => $"the {kind} {column} of row {row + 1} is {ExactConvert.ToText(value)}";
}
