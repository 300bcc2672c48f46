namespace GenericSgd.Precision.Checking;

/// <summary>A fitted coefficient against the right one.</summary>
/// <param name="Name">The block of parameters and the place in it.</param>
/// <param name="Value">What was fitted, in the units of the data, as text of the wide type.</param>
/// <param name="Expected">What is right.</param>
/// <param name="Digits">Correct significant digits, never less than 0 and at most those of the wide type.</param>
public sealed record CoefficientDigits(string Name, string Value, string Expected, double Digits);
