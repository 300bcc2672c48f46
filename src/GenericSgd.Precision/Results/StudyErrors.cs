namespace GenericSgd.Precision.Results;

/// <summary>Absolute errors; infinity where nothing is known.</summary>
/// <param name="Parameters">The largest of a parameter.</param>
/// <param name="Predictions">The largest of a prediction.</param>
/// <param name="Cost">That of the cost.</param>
public readonly record struct StudyErrors(double Parameters, double Predictions, double Cost);
