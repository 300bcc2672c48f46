using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Precision;

/// <summary>Data that were standardized in <see cref="DoubleDouble"/>; each number type rounds the standardized numbers once.</summary>
public sealed class StandardizedStudyData : StudyData
{
    readonly Dataset<DoubleDouble> _rows;
    readonly StudyData _held;

    internal StandardizedStudyData(StudyData data, bool targets)
    {
        ArgumentNullException.ThrowIfNull(data);
        var wide = data.In<DoubleDouble>();
        Features = Standardizer<DoubleDouble>.OfFeatures(wide);
        Targets = targets ? Standardizer<DoubleDouble>.OfTargets(wide) : null;
        _rows = wide.Standardized(Features, Targets);
        _held = Of(_rows);
    }

    /// <summary>How the features were standardized.</summary>
    public Standardizer<DoubleDouble> Features { get; }

    /// <summary>How the targets were standardized; null if they were not.</summary>
    public Standardizer<DoubleDouble>? Targets { get; }

    /// <inheritdoc/>
    public override Dataset<T> In<T>() => _held.In<T>();

    /// <summary>Parameters that were fitted to the standardized data, in the units of the data, computed in <see cref="DoubleDouble"/>.</summary>
    /// <param name="pipeline">What was trained: a single dense layer with biases.</param>
    /// <param name="parameters">The parameters of its network.</param>
    /// <exception cref="ArgumentException">The pipeline is something else.</exception>
    public DoubleDouble[] OriginalParameters(Pipeline pipeline, ReadOnlySpan<DoubleDouble> parameters)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var network = new Network<DoubleDouble>(pipeline.Inputs, pipeline.Layers);
        parameters.CopyTo(network.Parameters);
        return OriginalUnits.Of(new Model<DoubleDouble>(pipeline, network, _rows.FeatureNames, _rows.TargetNames, Features, Targets))
            ?? throw new ArgumentException("Only the parameters of a single dense layer with biases have units of the data.", nameof(pipeline));
    }
}
