using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Cli.Commands;

/// <summary>Data as the network sees them.</summary>
static class StandardizedData
{
    /// <summary>A standardized copy; the data themselves without a standardizer of features. Targets without a standardizer stay as they are.</summary>
    internal static Dataset<T> Of<T>(Dataset<T> data, Standardizer<T>? features, Standardizer<T>? targets)
        where T : INumber<T>
    {
        if (features is null)
            return data;
        var x = new T[data.Count, data.Inputs];
        var y = data.Targets.ToArray();
        features.Apply(data.Features, x);
        targets?.Apply(data.Targets, y);
        var standardized = Dataset.Create(x, y);
        return data.Weights.IsEmpty ? standardized : standardized.WithWeights(data.Weights);
    }
}
