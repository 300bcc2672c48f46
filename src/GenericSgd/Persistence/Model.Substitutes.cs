namespace GenericSgd.Persistence;

/// <content>What stands for values that are missing.</content>
public sealed partial class Model<T>
{
    /// <summary>What a missing value of each feature became when the training data were read, in the units of the data: the mean of its column. Empty where a
    /// row must be whole.</summary>
    public ValueList<T> Substitutes { get; private init; } = [];

    /// <summary>This model with numbers that stand for missing values.</summary>
    /// <param name="substitutes">A number for each feature, or none.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as features.</exception>
    public Model<T> WithSubstitutes(ValueList<T> substitutes) => substitutes.Count == 0 || substitutes.Count == FeatureNames.Count
        ? new Model<T>(Pipeline, Network, FeatureNames, TargetNames, Features, Targets) { ClassNames = ClassNames, Substitutes = substitutes }
        : throw new ArgumentException($"There are {FeatureNames.Count} features but {substitutes.Count} numbers that stand for missing ones.",
            nameof(substitutes));
}
