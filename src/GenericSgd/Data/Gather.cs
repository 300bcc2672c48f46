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
}
