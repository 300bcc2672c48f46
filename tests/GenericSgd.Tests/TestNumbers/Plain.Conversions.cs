using System.Numerics;

namespace GenericSgd.Tests.TestNumbers;

// Conversions: what double converts from and to, so does Plain. double.CreateChecked throws where double does not know the other type.
/// <content>Conversions.</content>
public readonly partial struct Plain
{
    static bool INumberBase<Plain>.TryConvertFromChecked<TOther>(TOther value, out Plain result) =>
        From(() => double.CreateChecked(value), out result);

    static bool INumberBase<Plain>.TryConvertFromSaturating<TOther>(TOther value, out Plain result) =>
        From(() => double.CreateSaturating(value), out result);

    static bool INumberBase<Plain>.TryConvertFromTruncating<TOther>(TOther value, out Plain result) =>
        From(() => double.CreateTruncating(value), out result);

    static bool INumberBase<Plain>.TryConvertToChecked<TOther>(Plain value, out TOther result) =>
        To(() => TOther.CreateChecked(value._value), out result);

    static bool INumberBase<Plain>.TryConvertToSaturating<TOther>(Plain value, out TOther result) =>
        To(() => TOther.CreateSaturating(value._value), out result);

    static bool INumberBase<Plain>.TryConvertToTruncating<TOther>(Plain value, out TOther result) =>
        To(() => TOther.CreateTruncating(value._value), out result);

    static bool From(Func<double> make, out Plain result)
    {
        var known = To(make, out var value);
        result = new(value);
        return known;
    }

    static bool To<TOther>(Func<TOther> make, out TOther result)
    {
        try
        {
            result = make();
            return true;
        }
        catch (NotSupportedException)
        {
            result = default!;
            return false;
        }
    }
}
