using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Conversions, as exact as those of <typeparamref name="T"/>: from any other number type a constant, to any other number type the value, whose derivative
/// is lost. A type that <typeparamref name="T"/> does not know throws <see cref="NotSupportedException"/>.
/// </content>
public readonly partial struct Dual<T>
{
    static bool INumberBase<Dual<T>>.TryConvertFromChecked<TOther>(TOther value, out Dual<T> result)
    {
        try
        {
            result = T.CreateChecked(value);
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            result = Inner.Converted<TOther, T>(value, exception);
        }

        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertFromSaturating<TOther>(TOther value, out Dual<T> result)
    {
        try
        {
            result = T.CreateSaturating(value);
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            result = Inner.Converted<TOther, T>(value, exception);
        }

        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertFromTruncating<TOther>(TOther value, out Dual<T> result)
    {
        try
        {
            result = T.CreateTruncating(value);
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            result = Inner.Converted<TOther, T>(value, exception);
        }

        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToChecked<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateChecked(value.Value);
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToSaturating<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateSaturating(value.Value);
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToTruncating<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateTruncating(value.Value);
        return true;
    }
}
