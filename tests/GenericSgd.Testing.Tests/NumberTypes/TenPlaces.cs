namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A decimal with ten places behind the point that says nothing of itself, not even that its radix is 10.</summary>
public sealed class TenPlaces(decimal inner) : IOnNumber<TenPlaces, decimal>
{
    public decimal Inner { get; } = inner;

    public static TenPlaces On(decimal inner) => new(decimal.Round(inner, 10));

    public bool Equals(TenPlaces? other) => throw new NotSupportedException("TenPlaces has no Equals.");

    public override bool Equals(object? obj) => throw new NotSupportedException("TenPlaces has no Equals.");

    public override int GetHashCode() => throw new NotSupportedException("TenPlaces has no GetHashCode.");
}
