namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Exactly what a network needs, and nothing else: no conversion, no text, no parser, no hash code, no order by CompareTo.</summary>
public readonly struct Bare(double inner) : IOnNumber<Bare, double>
{
    public double Inner => inner;

    public static Bare On(double inner) => new(inner);

    public bool Equals(Bare other) => throw new NotSupportedException("Bare has no Equals.");

    public override bool Equals(object? obj) => throw new NotSupportedException("Bare has no Equals.");

    public override int GetHashCode() => throw new NotSupportedException("Bare has no GetHashCode.");
}
