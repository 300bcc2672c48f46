using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>From an exact decimal to the nearest T.</summary>
static class Rounded<T>
    where T : INumber<T>
{
    /// <exception cref="OverflowException">T has no infinity and the value is beyond its largest or smallest.</exception>
    public static T From(ExactDecimal value)
    {
        if (typeof(T) == typeof(double))
        {
            return (T)(object)value.ToDouble();
        }

        if (typeof(T) == typeof(float))
        {
            return (T)(object)value.ToSingle();
        }

        if (typeof(T) == typeof(Half))
        {
            return (T)(object)value.ToHalf();
        }

        if (typeof(T) == typeof(decimal))
        {
            return value.TryToDecimal(out var result) ? (T)(object)result : throw Overflow(value);
        }

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

    static T ToOther(ExactDecimal value)
    {
        try
        {
            return T.Parse(new Real(value).ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is NotSupportedException or NotImplementedException)
        {
            return SmallSteps.From<T>(value);
        }
    }

    static OverflowException Overflow(ExactDecimal value) => new($"{new Real(value)} is beyond the numbers of {NumberName.Shown<T>()}.");
}
