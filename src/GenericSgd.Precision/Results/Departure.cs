namespace GenericSgd.Precision.Results;

/// <summary>When a run left the reference, and where it was seen first.</summary>
/// <param name="By">How far: 1 unit in the last place, 1e-6, 1e-3, one digit.</param>
/// <param name="Epoch">The first watched epoch at which it was seen.</param>
/// <param name="Before">The watched epoch before that one, at which it was not; 0 if there is none.</param>
/// <param name="Place">The place of the step that saw it first.</param>
public sealed record Departure(string By, int Epoch, int Before, string Place);
