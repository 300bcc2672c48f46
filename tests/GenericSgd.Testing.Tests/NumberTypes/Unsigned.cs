namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>It has no negative numbers and says so.</summary>
public readonly record struct Unsigned(double Inner) : IOnNumber<Unsigned, double>
{
    public static Unsigned On(double inner) => inner >= 0 ? new(inner) : throw new OverflowException("There are no negative numbers.");
}
