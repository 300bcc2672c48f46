namespace GenericSgd.Precision.Results;

/// <summary>When a run left the reference, and where it was seen first.</summary>
/// <remarks>Only some epochs are watched, about 2 percent apart. Between them a run may leave the reference and come back: this is no bracket of the first
/// crossing.</remarks>
/// <param name="By">How far: 1 unit in the last place, 1e-6, 1e-3, one digit.</param>
/// <param name="Epoch">The first watched epoch at which it was seen.</param>
/// <param name="Before">The watched epoch before that one, at which it was not; 0 if there is none.</param>
/// <param name="Place">The place of the step that saw it first.</param>
public sealed record Departure(string By, int Epoch, int Before, string Place);
