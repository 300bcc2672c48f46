using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>From a finite T to the exact number that it is.</summary>
static class ExactValue<T>
    where T : INumber<T>
{
    /// <exception cref="NotSupportedException">T is of another origin and neither arithmetic nor its text tells its value.</exception>
    public static ExactDecimal Of(T value)
    {
        if (typeof(T) == typeof(double))
        {
            var bits = BitConverter.DoubleToUInt64Bits((double)(object)value);
            return FromBits(BinaryFormat.Double.Split(bits & ~(1ul << 63)), T.IsNegative(value));
        }

        if (typeof(T) == typeof(float))
        {
            var bits = BitConverter.SingleToUInt32Bits((float)(object)value);
            return FromBits(BinaryFormat.Single.Split(bits & ~(1u << 31)), T.IsNegative(value));
        }

        if (typeof(T) == typeof(Half))
        {
            var bits = BitConverter.HalfToUInt16Bits((Half)(object)value);
            return FromBits(BinaryFormat.Half.Split(bits & 0x7fffu), T.IsNegative(value));
        }

        if (typeof(T) == typeof(decimal))
            return ExactDecimal.FromDecimal((decimal)(object)value);

        return NumberKind<T>.Value == NumberKind.Integer ? new(BigInteger.CreateChecked(value), 0) : OfOther(value);
    }

    /// <summary>As <see cref="Of"/>; of a number of a type that does not round, such as one third, the first thousands of its digits.</summary>
    public static ExactDecimal Near(T value) => Rounding<T>.IsExact ? PlaceDigits.ReadNear(value) : Of(value);

    static ExactDecimal FromBits((ulong Significand, int Exponent) parts, bool negative) =>
        ExactDecimal.FromBinary(negative ? -(BigInteger)parts.Significand : parts.Significand, parts.Exponent);

    static ExactDecimal OfOther(T value)
    {
        if (value is IExactValue known)
            return known.ToReal().Value;

        if (RadixDigits.TryRead(value, out var exact) || PlaceDigits.TryRead(value, out exact))
        {
            return exact;
        }

        var text = ExactConvert.ToText(value);
        return Real.TryParse(text, out var real)
            ? real.Value
            : throw new NotSupportedException($"The value of {NumberName.Shown<T>()} '{text}' cannot be read, neither by arithmetic nor from its text.");
    }
}
