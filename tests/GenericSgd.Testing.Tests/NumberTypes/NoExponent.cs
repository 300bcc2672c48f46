using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Its Parse refuses an exponent with an exception of its own kind.</summary>
public readonly record struct NoExponent(double Inner) : IOnNumber<NoExponent, double>
{
    public static NoExponent On(double inner) => new(inner);

    static NoExponent INumberBase<NoExponent>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        s.IndexOfAny('e', 'E') < 0 ? new(double.Parse(s, style, provider)) : throw new StrangeTextException($"What is '{s}'?");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Inner.ToString("R", formatProvider);
}

public sealed class StrangeTextException(string message) : Exception(message);
