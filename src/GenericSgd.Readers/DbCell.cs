using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>
/// Turns a value of a data reader into a number type with at most one rounding. Texts are parsed, DBNull is missing, true is 1 and false is 0.
/// </summary>
static class DbCell
{
    internal static CellKind Read<T>(object cell, MissingMarks marks, out T value)
        where T : INumber<T>
    {
        value = T.Zero;
        switch (cell)
        {
            case T number:
                return Convert(number, out value);
            case string text:
                return CellText.Parse(text, marks, out value);
            case double number:
                return Convert(number, out value);
            case float number:
                return Convert(number, out value);
            case decimal number:
                return Convert(number, out value);
            case int number:
                return Convert(number, out value);
            case long number:
                return Convert(number, out value);
            case short number:
                return Convert(number, out value);
            case byte number:
                return Convert(number, out value);
            case bool number:
                value = number ? T.One : T.Zero;
                return CellKind.Number;
            case Half number:
                return Convert(number, out value);
            case sbyte number:
                return Convert(number, out value);
            case ushort number:
                return Convert(number, out value);
            case uint number:
                return Convert(number, out value);
            case ulong number:
                return Convert(number, out value);
            case BigInteger number:
                return Convert(number, out value);
            default:
                return cell is null or DBNull ? CellKind.Missing : CellKind.Text;
        }
    }

    static CellKind Convert<TFrom, T>(TFrom number, out T value)
        where TFrom : INumber<TFrom>
        where T : INumber<T>
    {
        value = T.Zero;
        if (TFrom.IsNaN(number))
            return CellKind.NotANumber;
        if (TFrom.IsInfinity(number))
            return CellKind.Infinite;
        try
        {
            value = ExactConvert.Nearest<TFrom, T>(number);
        }
        catch (OverflowException)
        {
            return CellKind.TooLarge;
        }

        if (!T.IsFinite(value))
            return CellKind.TooLarge;
        return T.IsZero(value) && !TFrom.IsZero(number) ? CellKind.BecameZero : CellKind.Number;
    }
}
