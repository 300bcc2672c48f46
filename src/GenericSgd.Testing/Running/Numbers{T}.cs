using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>What laws need to know of a number type: its digits, its value in the reference type, and small numbers that all types see alike.</summary>
static class Numbers<T>
    where T : INumber<T>
{
    /// <summary>The step between numbers near 1, as a number that fills all its digits sees it: 1/3 shows the digits of a sum of two parts too.</summary>
    internal static readonly DoubleDouble Epsilon = Measure();

    internal static readonly bool HasNaN = Poison(out _);

    /// <summary>A number from eighths: the same in every type, whatever its radix.</summary>
    internal static T Eighths(int eighths) => T.CreateChecked(eighths) / T.CreateChecked(8);

    internal static T[] Eighths(ReadOnlySpan<int> eighths)
    {
        var numbers = new T[eighths.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Eighths(eighths[i]);
        return numbers;
    }

    /// <summary>What memory is filled with before it has to be written: NaN where there is one, and a second filling to tell what was not written.</summary>
    internal static T Filling(bool second)
    {
        Poison(out var nan);
        return second ? T.CreateChecked(-57) : nan;
    }

    /// <summary>The value in the reference type, which holds the numbers of all types of up to 31 digits.</summary>
    internal static DoubleDouble Wide(T value)
    {
        try
        {
            return Convert<DoubleDouble>(value);
        }
        catch (NotSupportedException)
        {
            return ExactConvert.Nearest<T, DoubleDouble>(value);
        }
    }

    internal static DoubleDouble[] Wide(T[] values) => Array.ConvertAll(values, Wide);

    static TOther Convert<TOther>(T value)
        where TOther : INumber<TOther> => TOther.CreateChecked(value);

    static bool Poison(out T poison)
    {
        try
        {
            poison = T.Zero / T.Zero;
            return T.IsNaN(poison);
        }
        catch (ArithmeticException)
        {
            poison = T.CreateChecked(119);
            return false;
        }
    }

    static DoubleDouble Measure()
    {
        var radix = T.CreateChecked(T.Radix);
        var third = T.One / T.CreateChecked(3);
        var (step, wide) = (T.One, (DoubleDouble)1);
        for (var i = 0; i < 20_000 && third + (step / radix) != third; i++)
            (step, wide) = (step / radix, wide / T.Radix);
        return 4 * wide;
    }
}
