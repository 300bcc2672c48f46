namespace GenericSgd.Precision.Results;

/// <summary>What happened in one place of one step, every product and sum rounded in the number type (plain order).</summary>
/// <param name="Epoch">The checkpoint from whose parameters the step was made, on the first batch and with an optimizer that has done no step.</param>
/// <param name="Place">The verb: forward, cost, cost gradient, backward or update.</param>
/// <param name="Operations">All operations.</param>
/// <param name="Cancellations">Additions and subtractions that lost at least <see cref="LostDigits"/> digits.</param>
/// <param name="Absorptions">Additions that left the larger number as it was.</param>
/// <param name="Underflows">Results that became 0 and are not.</param>
/// <param name="Subnormals">Results below the smallest normal number.</param>
/// <param name="Overflows">Results beyond the range.</param>
/// <param name="NaNs">Results that are no number.</param>
public sealed record StepEvents(int Epoch, string Place, long Operations, long Cancellations, long Absorptions, long Underflows, long Subnormals, long Overflows, long NaNs)
{
    /// <summary>The digits that an addition loses at least to count as a cancellation.</summary>
    public const int LostDigits = 2;
}
