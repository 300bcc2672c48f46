using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

static class Gather
{
    const int LineBytes = 64;

    // The processor notices by itself that a longer row goes on.
    const int LinesPerRow = 4;

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

    /// <summary>Asks for rows that will be gathered soon: in a large data set each lies where no cache has it.</summary>
    internal static void Announce<T>(Dataset<T> data, ReadOnlySpan<int> rows)
        where T : INumber<T>
    {
        var perLine = Math.Max(1, LineBytes / Unsafe.SizeOf<T>());
        var most = Math.Min(data.Inputs, LinesPerRow * perLine);
        foreach (var row in rows)
        {
            var features = data.FeatureRow(row);
            for (var i = 0; i < most; i += perLine)
                Prefetch.Read(in features[i]);
            Prefetch.Read(in data.TargetRow(row).GetPinnableReference());
        }
    }
}
