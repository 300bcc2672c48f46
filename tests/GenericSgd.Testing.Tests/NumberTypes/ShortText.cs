using System.Globalization;
using System.Numerics;
using GenericSgd.Numbers;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Two doubles without references, whose bytes are right and whose text has 17 of 31 digits.</summary>
public readonly record struct ShortText(DoubleDouble Inner) : IOnNumber<ShortText, DoubleDouble>
{
    public static ShortText On(DoubleDouble inner) => new(inner);

    static ShortText INumberBase<ShortText>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Inner.High.ToString("R", formatProvider);
}
