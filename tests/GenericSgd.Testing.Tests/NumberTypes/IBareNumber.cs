using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>All that <see cref="INumber{TSelf}"/> asks for beyond what a network needs: each of it throws. A test type adds what it has.</summary>
public interface IBareNumber<TSelf> : INumber<TSelf>
    where TSelf : IBareNumber<TSelf>
{
    static int INumberBase<TSelf>.Radix => throw Missing("Radix");

    static TSelf IAdditiveIdentity<TSelf, TSelf>.AdditiveIdentity => throw Missing("AdditiveIdentity");

    static TSelf IMultiplicativeIdentity<TSelf, TSelf>.MultiplicativeIdentity => throw Missing("MultiplicativeIdentity");

    static TSelf IUnaryPlusOperators<TSelf, TSelf>.operator +(TSelf value) => throw Missing("+x");

    static TSelf IIncrementOperators<TSelf>.operator ++(TSelf value) => throw Missing("++");

    static TSelf IDecrementOperators<TSelf>.operator --(TSelf value) => throw Missing("--");

    static TSelf IModulusOperators<TSelf, TSelf, TSelf>.operator %(TSelf left, TSelf right) => throw Missing("%");

    static bool INumberBase<TSelf>.IsCanonical(TSelf value) => throw Missing("IsCanonical");

    static bool INumberBase<TSelf>.IsComplexNumber(TSelf value) => throw Missing("IsComplexNumber");

    static bool INumberBase<TSelf>.IsEvenInteger(TSelf value) => throw Missing("IsEvenInteger");

    static bool INumberBase<TSelf>.IsImaginaryNumber(TSelf value) => throw Missing("IsImaginaryNumber");

    static bool INumberBase<TSelf>.IsInfinity(TSelf value) => throw Missing("IsInfinity");

    static bool INumberBase<TSelf>.IsInteger(TSelf value) => throw Missing("IsInteger");

    static bool INumberBase<TSelf>.IsNegativeInfinity(TSelf value) => throw Missing("IsNegativeInfinity");

    static bool INumberBase<TSelf>.IsNormal(TSelf value) => throw Missing("IsNormal");

    static bool INumberBase<TSelf>.IsOddInteger(TSelf value) => throw Missing("IsOddInteger");

    static bool INumberBase<TSelf>.IsPositiveInfinity(TSelf value) => throw Missing("IsPositiveInfinity");

    static bool INumberBase<TSelf>.IsRealNumber(TSelf value) => throw Missing("IsRealNumber");

    static bool INumberBase<TSelf>.IsSubnormal(TSelf value) => throw Missing("IsSubnormal");

    static TSelf INumberBase<TSelf>.MaxMagnitude(TSelf x, TSelf y) => throw Missing("MaxMagnitude");

    static TSelf INumberBase<TSelf>.MaxMagnitudeNumber(TSelf x, TSelf y) => throw Missing("MaxMagnitudeNumber");

    static TSelf INumberBase<TSelf>.MinMagnitude(TSelf x, TSelf y) => throw Missing("MinMagnitude");

    static TSelf INumberBase<TSelf>.MinMagnitudeNumber(TSelf x, TSelf y) => throw Missing("MinMagnitudeNumber");

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => throw Missing("Parse");

    static TSelf INumberBase<TSelf>.Parse(string s, NumberStyles style, IFormatProvider? provider) => TSelf.Parse(s.AsSpan(), style, provider);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Parse(s, NumberStyles.Float, provider);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Parse(s.AsSpan(), NumberStyles.Float, provider);

    static bool INumberBase<TSelf>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out TSelf result) => throw Missing("TryParse");

    static bool INumberBase<TSelf>.TryParse(string? s, NumberStyles style, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s.AsSpan(), style, provider, out result!);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, NumberStyles.Float, provider, out result!);

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s.AsSpan(), NumberStyles.Float, provider, out result!);

    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, out TSelf result) => throw Missing("TryConvertFromChecked");

    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, out TSelf result) => throw Missing("TryConvertFromSaturating");

    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, out TSelf result) => throw Missing("TryConvertFromTruncating");

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf value, out TOther result) => throw Missing("TryConvertToChecked");

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf value, out TOther result) => throw Missing("TryConvertToSaturating");

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf value, out TOther result) => throw Missing("TryConvertToTruncating");

    int IComparable.CompareTo(object? obj) => throw Missing("CompareTo");

    int IComparable<TSelf>.CompareTo(TSelf? other) => throw Missing("CompareTo");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => throw Missing("ToString");

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        throw Missing("TryFormat");

    static NotSupportedException Missing(string member) => new($"{typeof(TSelf).Name} has no {member}.");
}
