namespace GenericSgd.Precision.Results;

/// <summary>Correct significant digits against the reference; at most those of the reference's type.</summary>
/// <param name="Parameters">The scale-free digits of the parameters, those of the worst layer: -log10 of its largest difference over its largest
/// magnitude.</param>
/// <param name="Predictions">The scale-free digits of the predictions for all rows.</param>
/// <param name="Cost">The digits of the cost of all rows.</param>
public readonly record struct StudyDigits(double Parameters, double Predictions, double Cost)
{
    internal StudyDigits Least(StudyDigits other) =>
        new(Math.Min(Parameters, other.Parameters), Math.Min(Predictions, other.Predictions), Math.Min(Cost, other.Cost));
}
