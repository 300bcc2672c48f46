using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace GenericSgd.Numbers;

/// <summary>A number type that converts from and to the built-in ones by way of <see cref="DoubleDouble"/>: one rounding each way.</summary>
/// <typeparam name="TSelf">The number type.</typeparam>
interface IWideNumber<TSelf> : IRealNumber<TSelf>
    where TSelf : struct, IWideNumber<TSelf>
{
    /// <summary>The nearest <typeparamref name="TSelf"/>.</summary>
    /// <param name="value">The number, exactly or with its rest rounded to a double.</param>
    static abstract TSelf Narrow(DoubleDouble value);

    /// <summary>The same number, exactly.</summary>
    /// <param name="value">The number.</param>
    static abstract DoubleDouble Widen(TSelf value);

    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, out TSelf result) => TryFrom(value, out result);

    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, out TSelf result) => TryFrom(value, out result);

    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, out TSelf result) => TryFrom(value, out result);

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result) =>
        WideConvert.TryTo(TSelf.Widen(value), clamp: false, out result);

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result) =>
        WideConvert.TryTo(TSelf.Widen(value), clamp: true, out result);

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result) =>
        WideConvert.TryTo(TSelf.Widen(value), clamp: true, out result);

    static bool TryFrom<TOther>(TOther value, out TSelf result)
    {
        var known = WideConvert.TryFrom(value, out var wide);
        result = TSelf.Narrow(wide);
        return known;
    }
}
