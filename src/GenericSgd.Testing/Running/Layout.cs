namespace GenericSgd.Testing.Running;

/// <summary>How the memory that a part works on is laid out and filled.</summary>
/// <param name="Gap">How many cells lie between two rows.</param>
/// <param name="SecondFilling">What the memory to be written holds before: one filling or another.</param>
readonly record struct Layout(int Gap = 0, bool SecondFilling = false);
