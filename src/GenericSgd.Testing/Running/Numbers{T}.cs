using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>What laws need to know of a number type: its digits, its value in the reference type, and small numbers that all types see alike.</summary>
static class Numbers<T>
    where T : INumber<T>
{
    /// <summary>The step between numbers near 1, as a number that fills all its digits sees it: 1/3 shows the digits of a sum of two parts too.</summary>
    /// <exception cref="NotSupportedException">The type does not round, so there is no such step.</exception>
    internal static DoubleDouble Epsilon => Measured.Value;

    static readonly Lazy<DoubleDouble> Measured = new(Measure);

    internal static bool HasNaN => Poison(out _);

    /// <summary>A number from eighths: the same in every type, whatever its radix.</summary>
    internal static T Eighths(int eighths) => Wholes<T>.Of(eighths) / Wholes<T>.Of(8);

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
        return second ? Wholes<T>.Of(-57) : nan;
    }

    /// <summary>The value in the reference type, which holds the numbers of all types of up to 31 digits.</summary>
    internal static DoubleDouble Wide(T value)
    {
        try
        {
            if (IsConverted)
                return Convert<DoubleDouble>(value);
        }
        catch (NotSupportedException)
        {
            // Then by its digits.
        }

        return ExactConvert.Nearest<T, DoubleDouble>(value);
    }

    // A conversion that is there may still be another one than is wanted; asked once.
    static readonly bool IsConverted = FindConverted();

    static bool FindConverted()
    {
        try
        {
            return Convert<DoubleDouble>(T.One / (T.One + T.One)) == 0.5 && Convert<DoubleDouble>(-T.One) == -1;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
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
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            poison = Wholes<T>.Of(119);
            return false;
        }
    }

    static DoubleDouble Measure()
    {
        var radix = NumberFacts.Of<T>().Radix;
        var whole = Wholes<T>.Of(radix);
        var third = T.One / Wholes<T>.Of(3);
        var (step, wide) = (T.One, (DoubleDouble)1);
        for (var i = 0; i < 20_000; i++)
        {
            var next = step / whole;
            if (third + next == third || !(next < step))
                break;
            (step, wide) = (next, wide / radix);
        }

        return 4 * wide;
    }
}
