using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>From an exact decimal to the nearest T.</summary>
static class Rounded<T>
    where T : INumber<T>
{
    /// <exception cref="OverflowException">T has no infinity and the value is beyond its largest or smallest.</exception>
    public static T From(ExactDecimal value)
    {
        if (typeof(T) == typeof(double))
            return (T)(object)value.ToDouble();

        if (typeof(T) == typeof(float))
            return (T)(object)value.ToSingle();

        if (typeof(T) == typeof(Half))
            return (T)(object)value.ToHalf();

        if (typeof(T) == typeof(decimal))
            return value.TryToDecimal(out var result) ? (T)(object)result : throw Overflow(value);

        return NumberKind<T>.Value == NumberKind.Integer ? ToInteger(value) : ToOther(value);
    }

    static T ToInteger(ExactDecimal value)
    {
        try
        {
            return T.CreateChecked(value.ToInteger());
        }
        catch (OverflowException)
        {
            throw Overflow(value);
        }
    }

    // A type of a user may refuse an exponent, or any text, with an exception of its own kind; or read it wrongly.
    static T ToOther(ExactDecimal value) => OwnParse<T>.TryRead(new Real(value).ToString(), out var read) ? read : OwnDigits<T>.From(value);

    static OverflowException Overflow(ExactDecimal value) => new($"{new Real(value)} is beyond the numbers of {NumberName.Shown<T>()}.");
}
