using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>A number type around another one. One number of the inner type stands for it: that one is compared, asked and converted.</summary>
/// <typeparam name="TSelf">The number type.</typeparam>
/// <typeparam name="T">The number type inside.</typeparam>
public interface IWrappedNumber<TSelf, T> : IFunctionNumber<TSelf>, IExactValue
    where TSelf : struct, IWrappedNumber<TSelf, T>
    where T : INumber<T>
{
    /// <summary>The number that is exactly this one, or the nearest one that the type holds.</summary>
    /// <param name="value">The inner number.</param>
    static abstract TSelf Wrap(T value);

    /// <summary>The inner number that stands for it.</summary>
    /// <param name="value">The number.</param>
    static abstract T Unwrap(TSelf value);

    static TSelf INumberBase<TSelf>.Zero => TSelf.Wrap(T.Zero);

    static TSelf INumberBase<TSelf>.One => TSelf.Wrap(T.One);

    static int INumberBase<TSelf>.Radix => T.Radix;

    static TSelf IUnaryPlusOperators<TSelf, TSelf>.operator +(TSelf value) => value;

    static TSelf IIncrementOperators<TSelf>.operator ++(TSelf value) => value + TSelf.One;

    static TSelf IDecrementOperators<TSelf>.operator --(TSelf value) => value - TSelf.One;

    static bool IEqualityOperators<TSelf, TSelf, bool>.operator ==(TSelf x, TSelf y) => TSelf.Unwrap(x) == TSelf.Unwrap(y);

    static bool IEqualityOperators<TSelf, TSelf, bool>.operator !=(TSelf x, TSelf y) => TSelf.Unwrap(x) != TSelf.Unwrap(y);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <(TSelf x, TSelf y) => TSelf.Unwrap(x) < TSelf.Unwrap(y);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >(TSelf x, TSelf y) => TSelf.Unwrap(x) > TSelf.Unwrap(y);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <=(TSelf x, TSelf y) => TSelf.Unwrap(x) <= TSelf.Unwrap(y);

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >=(TSelf x, TSelf y) => TSelf.Unwrap(x) >= TSelf.Unwrap(y);

    static bool INumberBase<TSelf>.IsFinite(TSelf value) => T.IsFinite(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsInfinity(TSelf value) => Asked<T>.IsInfinity(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsNaN(TSelf value) => T.IsNaN(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsNegative(TSelf value) => T.IsNegative(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsZero(TSelf value) => T.IsZero(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsInteger(TSelf value) => Asked<T>.IsInteger(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsCanonical(TSelf value) => T.IsCanonical(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsNormal(TSelf value) => T.IsNormal(TSelf.Unwrap(value));

    static bool INumberBase<TSelf>.IsSubnormal(TSelf value) => Asked<T>.IsSubnormal(TSelf.Unwrap(value));

    static TSelf INumber<TSelf>.MaxNumber(TSelf x, TSelf y) => TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : TSelf.Max(x, y);

    static TSelf INumber<TSelf>.MinNumber(TSelf x, TSelf y) => TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : TSelf.Min(x, y);

    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, out TSelf result)
    {
        try
        {
            result = TSelf.Wrap(T.CreateChecked(value));
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            result = TSelf.Wrap(Inner.Converted<TOther, T>(value, exception));
        }

        return true;
    }

    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, out TSelf result)
    {
        try
        {
            result = TSelf.Wrap(T.CreateSaturating(value));
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            result = TSelf.Wrap(Inner.Converted<TOther, T>(value, exception));
        }

        return true;
    }

    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, out TSelf result)
    {
        try
        {
            result = TSelf.Wrap(T.CreateTruncating(value));
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            result = TSelf.Wrap(Inner.Converted<TOther, T>(value, exception));
        }

        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateChecked(TSelf.Unwrap(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateSaturating(TSelf.Unwrap(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateTruncating(TSelf.Unwrap(value));
        return true;
    }

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TSelf.Parse(s.AsSpan(), IRealNumber<TSelf>.Style, provider);
    }

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s.AsSpan(), IRealNumber<TSelf>.Style, provider, out result);

    Real IExactValue.ToReal() => ExactConvert.ToReal(TSelf.Unwrap((TSelf)this));
}
