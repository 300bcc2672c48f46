using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics;

/// <summary>
/// Converts between number types exactly, or with one rounding to the nearest number, ties to the even neighbour. The runtime's own conversions
/// are not that: <c>(decimal)double</c> keeps 15 digits and <c>(double)decimal</c> is not always the nearest.
/// </summary>
/// <remarks>
/// Half, float, double, decimal and the runtime's integers go through bits and integers. A type of another origin is asked by arithmetic: its
/// value is multiplied by its radix until it is an integer, which is then read digit by digit; if that does not end, its shortest text is read.
/// Into such a type its own Parse rounds; if it has none, or one that reads other numbers, sums of its powers of the radix do. The sign of zero is kept where
/// the other type has one. NaN stays NaN and infinity stays infinity; decimal and the integer types have neither and throw.
/// </remarks>
public static partial class ExactConvert
{
    /// <summary>
    /// The number of type <typeparamref name="TTo"/> that is nearest to <paramref name="value"/>. Beyond the largest number: infinity where the
    /// type has one.
    /// </summary>
    /// <typeparam name="TFrom">The number type of the value.</typeparam>
    /// <typeparam name="TTo">The number type to convert to.</typeparam>
    /// <exception cref="OverflowException"><typeparamref name="TTo"/> is decimal or an integer type and cannot hold the value, be it too large,
    /// infinite or NaN.</exception>
    public static TTo Nearest<TFrom, TTo>(TFrom value)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        if (typeof(TFrom) == typeof(TTo))
            return (TTo)(object)value;

        if (TryFast<TFrom, TTo>(value, out var result))
        {
            return result;
        }

        if (!TFrom.IsFinite(value))
            return NotFinite<TFrom, TTo>(value);

        result = Rounded<TTo>.From(ExactValue<TFrom>.Near(value));
        return TTo.IsZero(result) && TFrom.IsNegative(value) && !TTo.IsNegative(result) ? -result : result;
    }

    /// <summary>
    /// Converts if the very same number exists in <typeparamref name="TTo"/>. NaN and infinity convert to NaN and infinity; -0.0 converts to 0 of a
    /// type without it.
    /// </summary>
    /// <typeparam name="TFrom">The number type of the value.</typeparam>
    /// <typeparam name="TTo">The number type to convert to.</typeparam>
    /// <returns>Whether it exists; if not, <paramref name="result"/> is 0.</returns>
    public static bool TryExact<TFrom, TTo>(TFrom value, out TTo result)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        try
        {
            result = Nearest<TFrom, TTo>(value);
            if (typeof(TFrom) == typeof(TTo) || Same(value, result))
            {
                return true;
            }
        }
        catch (OverflowException)
        {
            // No such number: the answer is no.
        }

        result = TTo.Zero;
        return false;
    }

    /// <summary>The very same number in <typeparamref name="TTo"/>.</summary>
    /// <typeparam name="TFrom">The number type of the value.</typeparam>
    /// <typeparam name="TTo">The number type to convert to.</typeparam>
    /// <exception cref="OverflowException">There is none; the message names the value and the nearest number that there is.</exception>
    public static TTo Exact<TFrom, TTo>(TFrom value)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo> =>
        TryExact<TFrom, TTo>(value, out var result) ? result : throw new OverflowException(
            $"{NumberName.Shown<TTo>()} has no number equal to the {NumberName.Shown<TFrom>()} {ToText(value)}; "
            + $"the nearest is {ToText(Nearest<TFrom, TTo>(value))}.");

    static bool Same<TFrom, TTo>(TFrom value, TTo result)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo> =>
        TFrom.IsFinite(value)
            ? TTo.IsFinite(result) && ExactValue<TFrom>.Of(value).CompareTo(ExactValue<TTo>.Of(result)) == 0
            : TFrom.IsNaN(value) == TTo.IsNaN(result) && TFrom.IsNegative(value) == TTo.IsNegative(result);

    static TTo NotFinite<TFrom, TTo>(TFrom value)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        if (NumberKind<TTo>.Value is NumberKind.Decimal or NumberKind.Integer)
            throw new OverflowException($"{ToText(value)} has no place in {NumberName.Shown<TTo>()}, which holds finite numbers only.");

        var same = TFrom.IsNaN(value) ? double.NaN : TFrom.IsNegative(value) ? double.NegativeInfinity : double.PositiveInfinity;
        try
        {
            return TTo.CreateChecked(same);
        }
        catch (Exception e) when (NumberKind<TTo>.Value == NumberKind.Other && Refusal.Is(e))
        {
            return ByQuotient<TTo>(same);
        }
    }

    // 0 / 0 and 1 / 0 are what a type without conversions has of NaN and infinity, if it has them.
    static T ByQuotient<T>(double notFinite)
        where T : INumber<T>
    {
        var made = Refusal.Of(() => (Value: (double.IsNaN(notFinite) ? T.Zero : double.IsNegative(notFinite) ? -T.One : T.One) / T.Zero, 0));
        return made is { } known && !T.IsFinite(known.Value)
            ? known.Value
            : throw new OverflowException($"{ToText(notFinite)} has no place in {NumberName.Of<T>()}, which holds finite numbers only.");
    }
}
