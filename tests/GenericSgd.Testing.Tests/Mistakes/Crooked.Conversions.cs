using System.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

// Conversions: what double converts from and to, so does the type. double.CreateChecked throws where double does not know the other type.
/// <content>Conversions.</content>
public readonly partial struct Crooked
{
    static bool INumberBase<Crooked>.TryConvertFromChecked<TOther>(TOther value, out Crooked result) =>
        From(() => double.CreateChecked(value), out result);

    static bool INumberBase<Crooked>.TryConvertFromSaturating<TOther>(TOther value, out Crooked result) =>
        From(() => double.CreateSaturating(value), out result);

    static bool INumberBase<Crooked>.TryConvertFromTruncating<TOther>(TOther value, out Crooked result) =>
        From(() => double.CreateTruncating(value), out result);

    static bool INumberBase<Crooked>.TryConvertToChecked<TOther>(Crooked value, out TOther result) =>
        To(() => TOther.CreateChecked(value._value), out result);

    static bool INumberBase<Crooked>.TryConvertToSaturating<TOther>(Crooked value, out TOther result) =>
        To(() => TOther.CreateSaturating(value._value), out result);

    static bool INumberBase<Crooked>.TryConvertToTruncating<TOther>(Crooked value, out TOther result) =>
        To(() => TOther.CreateTruncating(value._value), out result);

    static bool From(Func<double> make, out Crooked result)
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
