using System.Globalization;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>The same as a class: fresh memory holds null, zero is a new object each time, and what is equal is not the same.</summary>
public sealed class BareObject(double inner) : IOnNumber<BareObject, double>
{
    public double Inner { get; } = inner;

    public static BareObject On(double inner) => new(inner);

    public bool Equals(BareObject? other) => ReferenceEquals(this, other);

    public override string ToString() => "a number";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Inner.ToString("F2", CultureInfo.GetCultureInfo("de-DE"));
}
