namespace GenericSgd.Precision.Results;

/// <summary>What one number type can keep, and has reached, of the minimum.</summary>
/// <param name="Number">The number type.</param>
/// <param name="CanKeep">About how many digits it can keep: its own less the decimal logarithm of the condition number.</param>
/// <param name="Reached">The scale-free digits of the minimum that its parameters have at the end; null if the minimum is not known.</param>
public sealed record TypeReach(string Number, double CanKeep, double? Reached);
