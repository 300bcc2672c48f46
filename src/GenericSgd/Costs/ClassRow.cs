using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Costs;

/// <summary>The row of probabilities that a class number stands for: 1 at the class, 0 elsewhere.</summary>
static class ClassRow
{
    /// <summary>True if the targets are a column of class numbers.</summary>
    internal static bool IsNumber(int targets, int outputs) => targets == 1 && outputs > 1;

    internal static void Write<T>(T number, int row, Span<T> probabilities)
        where T : INumber<T>
    {
        var (place, found) = (T.Zero, false);
        foreach (ref var probability in probabilities)
        {
            found |= place == number;
            probability = place == number ? T.One : T.Zero;
            place += T.One;
        }

        if (!found)
            throw new ClassNumberException(row, ExactConvert.ToText(number), probabilities.Length);
    }

    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    /// <exception cref="ArgumentException">The number type cannot hold the numbers of all classes.</exception>
    internal static void Check<T>(ReadOnlySpan2D<T> numbers, int classes)
        where T : INumber<T>
    {
        var last = Count<T>.Of(classes - 1);
        if (last - Count<T>.Of(classes - 2) != T.One)
        {
            throw new ArgumentException(
                $"{NumberName.Shown<T>()} does not hold all whole numbers up to {classes - 1}, so it cannot number {classes} classes. "
                + "Choose a number type with more digits, or targets with a column of probabilities for each class.", "target");
        }

        for (var row = 0; row < numbers.Height; row++)
        {
            var number = numbers[row, 0];
            if (!(Integers<T>.Is(number) && number >= T.Zero && number <= last))
                throw new ClassNumberException(row, ExactConvert.ToText(number), classes);
        }
    }
}
