namespace GenericSgd.Precision.Results;

/// <summary>What training can reach, and has reached, of the minimum of a cost that is quadratic in the parameters.</summary>
/// <param name="Condition">The condition number: how many times the smallest curvature the largest one is; infinity if the smallest one is lost in
/// double-double.</param>
/// <param name="LargestCurvature">The largest second derivative of the cost along any direction.</param>
/// <param name="SmallestCurvature">The smallest one.</param>
/// <param name="BestRate">The best constant learning rate of plain gradient descent.</param>
/// <param name="UpdatesPerDigit">How many updates plain gradient descent needs at that rate for each digit of the minimum; infinity if the smallest curvature
/// is lost.</param>
/// <param name="Updates">How many updates the study made.</param>
/// <param name="Reference">The digits of the minimum that the reference has at the end; null if the minimum is not known.</param>
/// <param name="Types">Each number type.</param>
public sealed record MinimumReach(
    double Condition, double LargestCurvature, double SmallestCurvature, double BestRate, double UpdatesPerDigit, long Updates, double? Reference,
    IReadOnlyList<TypeReach> Types)
{
    /// <summary>The condition number if the data were standardized; null if they are, or the pipeline is not a single dense layer with biases, which alone can
    /// take it up.</summary>
    public double? StandardizedCondition { get; init; }

    /// <summary>Whether even the reference ended without a single digit of the minimum.</summary>
    public bool OutOfReach => !(Reference >= 1);
}
