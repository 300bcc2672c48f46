using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>What a model file says of itself, without the numbers.</summary>
/// <param name="Number">The number type: float, double, half, decimal, or the full name of another.</param>
/// <param name="Pipeline">What the network was trained by.</param>
/// <param name="FeatureNames">The names of the features, in the order of the columns.</param>
/// <param name="TargetNames">The names of the targets.</param>
/// <param name="ClassNames">The names of the classes, if the target is the number of a class.</param>
/// <param name="IsStandardized">Whether features or targets were standardized.</param>
/// <param name="Fingerprint">SHA-256 of all parameters.</param>
/// <param name="Tensors">The blocks of parameters, in the order of the file.</param>
public sealed record ModelInfo(
    string Number,
    Pipeline Pipeline,
    ValueList<string> FeatureNames,
    ValueList<string> TargetNames,
    ValueList<string> ClassNames,
    bool IsStandardized,
    string Fingerprint,
    ValueList<TensorInfo> Tensors);
