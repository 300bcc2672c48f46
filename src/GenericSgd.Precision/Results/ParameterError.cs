namespace GenericSgd.Precision.Results;

/// <summary>One parameter against the reference.</summary>
/// <param name="Name">The block and the place in it.</param>
/// <param name="Value">Its value, as text of the wide type.</param>
/// <param name="Error">The absolute difference.</param>
/// <param name="Digits">Its correct significant digits.</param>
/// <param name="Units">The difference in units of the last place of the number type.</param>
/// <param name="OwnError">The error that the number claims itself; null if its type does not know it.</param>
public sealed record ParameterError(string Name, string Value, double Error, double Digits, double Units, double? OwnError);
