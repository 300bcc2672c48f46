namespace GenericSgd.Precision.Results;

/// <summary>What happened in one place of one step, every product and sum rounded in the number type (plain order).</summary>
/// <param name="Epoch">The checkpoint after which the step was made, from the parameters and all that the optimizer remembered there.</param>
/// <param name="Place">The output of a layer, the cost, its gradient by the predictions, the gradient of a layer, or the update.</param>
/// <param name="Operations">All operations.</param>
/// <param name="Cancellations">Additions and subtractions that lost at least <see cref="StudyResult.CancellationDigits"/> digits.</param>
/// <param name="Absorptions">Additions that left the larger number as it was.</param>
/// <param name="Underflows">Products and quotients that became 0 and are not: what decimal flushes without a word is among them.</param>
/// <param name="Subnormals">Results below the smallest normal number.</param>
/// <param name="Overflows">Results beyond the range.</param>
/// <param name="NaNs">Results that are no number.</param>
public sealed record StepEvents(int Epoch, string Place, long Operations, long Cancellations, long Absorptions, long Underflows, long Subnormals,
    long Overflows, long NaNs);
