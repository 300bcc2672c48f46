using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Training;

/// <summary>What to watch during training. None of it changes a bit of the result.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed record TrainingOptions<T>
    where T : INumber<T>
{
    /// <summary>Rows that are not trained on; their cost is recorded after each epoch.</summary>
    public Dataset<T>? Validation { get; init; }

    /// <summary>Whether every parameter is recorded after each epoch.</summary>
    public bool RecordParameters { get; init; }

    /// <summary>Is told how far the run is.</summary>
    public IProgress<TrainingProgress<T>>? Progress { get; init; }
}
