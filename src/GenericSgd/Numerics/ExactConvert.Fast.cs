using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics;

// The conversions that the hardware does with one rounding at most.
/// <content>Shorter ways between types whose values are known to fit.</content>
public static partial class ExactConvert
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryFast<TFrom, TTo>(TFrom value, out TTo result)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        if (NumberKind<TTo>.Value == NumberKind.Binary && TryAsDouble(value, out var same))
        {
            result = TTo.CreateChecked(same);
            return true;
        }

        if (NumberKind<TFrom>.Value == NumberKind.Integer && NumberKind<TTo>.Value is NumberKind.Integer or NumberKind.Decimal)
        {
            result = TTo.CreateChecked(value);
            return true;
        }

        if (typeof(TTo) == typeof(double) && typeof(TFrom) == typeof(decimal) && TryDivide((decimal)(object)value, out var quotient))
        {
            result = (TTo)(object)quotient;
            return true;
        }

        result = TTo.Zero;
        return false;
    }

    // The value as a double if it is one: then the next conversion is the only one that rounds.
    static bool TryAsDouble<T>(T value, out double same)
        where T : INumber<T>
    {
        const long Largest = 1L << 53;
        same = 0;
        var integer = NumberKind<T>.Value == NumberKind.Integer;
        if (integer ? value >= T.CreateSaturating(-Largest) && value <= T.CreateSaturating(Largest) : NumberKind<T>.Value == NumberKind.Binary)
        {
            same = double.CreateChecked(value);
            return true;
        }

        return false;
    }

    // 53 bits over a power of ten below 10^23: both are doubles, so the quotient is rounded once.
    static bool TryDivide(decimal value, out double quotient)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(value, words);
        var significand = (long)(((ulong)(uint)words[1] << 32) | (uint)words[0]);
        var scale = (words[3] >> 16) & 0xff;
        quotient = 0;
        if (words[2] != 0 || (ulong)significand > 1ul << 53 || scale >= PowersOfTen.Length)
        {
            return false;
        }

        quotient = significand / PowersOfTen[scale];
        quotient = words[3] < 0 ? -quotient : quotient;
        return true;
    }

    static ReadOnlySpan<double> PowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];
}
