using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Converts from int, and says so, but from nothing else.</summary>
public readonly record struct IntegersOnly(double Inner) : IOnNumber<IntegersOnly, double>
{
    public static IntegersOnly On(double inner) => new(inner);

    static bool INumberBase<IntegersOnly>.TryConvertFromChecked<TOther>(TOther value, out IntegersOnly result) => From(value, out result);

    static bool INumberBase<IntegersOnly>.TryConvertFromSaturating<TOther>(TOther value, out IntegersOnly result) => From(value, out result);

    static bool INumberBase<IntegersOnly>.TryConvertFromTruncating<TOther>(TOther value, out IntegersOnly result) => From(value, out result);

    static bool From<TOther>(TOther value, out IntegersOnly result)
    {
        result = new(value is int whole ? whole : 0);
        return value is int;
    }
}
