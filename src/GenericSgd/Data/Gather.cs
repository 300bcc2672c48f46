using System.Numerics;

namespace GenericSgd.Data;

static class Gather
{
    internal static void Rows<T>(Dataset<T> data, ReadOnlySpan<int> rows, Span<T> features, Span<T> targets)
        where T : INumber<T>
    {
        foreach (var row in rows)
        {
            data.FeatureRow(row).CopyTo(features);
            data.TargetRow(row).CopyTo(targets);
            features = features[data.Inputs..];
            targets = targets[data.Outputs..];
        }
    }

    /// <summary>Takes one number for each row; nothing where there are none.</summary>
    internal static void Values<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows, Span<T> taken)
    {
        for (var i = 0; i < rows.Length && !values.IsEmpty; i++)
            taken[i] = values[rows[i]];
    }
}
