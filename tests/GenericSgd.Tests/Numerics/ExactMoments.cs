using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Tests.Numerics;

/// <summary>Mean and variance in exact fractions, and whether a number of a type is the nearest to them.</summary>
readonly record struct ExactMoments(Fraction Mean, Fraction Variance, Fraction Squares)
{
    internal static ExactMoments Of(Fraction[] values)
    {
        var bottom = values.Max(value => value.Bottom);
        var (first, second) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var value in values)
        {
            var top = value.Top * (bottom / value.Bottom);
            first += top;
            second += top * top;
        }

        BigInteger count = values.Length;
        return new(new(first, count * bottom), new(count * second - first * first, count * count * bottom * bottom), new(second, bottom * bottom));
    }

    /// <summary>Whether no neighbour of the number is nearer.</summary>
    internal static bool IsNearest<T>(T number, Fraction exact)
        where T : INumber<T> => Middle(number, above: false).CompareTo(exact) <= 0 && Middle(number, above: true).CompareTo(exact) >= 0;

    /// <summary>Whether no neighbour of the number is nearer to the root.</summary>
    internal static bool IsNearestRoot<T>(T number, Fraction square)
        where T : INumber<T>
    {
        var (below, above) = (Middle(number, above: false), Middle(number, above: true));
        return number >= T.Zero && (below.Top.Sign <= 0 || Square(below).CompareTo(square) <= 0) && Square(above).CompareTo(square) >= 0;
    }

    internal static Fraction LargestSquare<T>()
        where T : INumber<T> => Square(ExactFraction.Of(NumberFacts.Of<T>().Largest.GetValueOrDefault().To<T>()));

    static Fraction Square(Fraction value) => new(value.Top * value.Top, value.Bottom * value.Bottom);

    static Fraction Middle<T>(T number, bool above)
        where T : INumber<T>
    {
        var (one, other) = (ExactFraction.Of(number), Neighbour.Of(number, above));
        if (typeof(T) == typeof(DoubleDouble))
            return Aside(number, above);

        // Beside the largest number there is none: as far away as the one on its other side.
        if (!T.IsFinite(other) || other == number)
        {
            var back = ExactFraction.Of(Neighbour.Of(number, !above));
            return new(3 * one.Top * back.Bottom - back.Top * one.Bottom, 2 * one.Bottom * back.Bottom);
        }

        var next = ExactFraction.Of(other);
        return new(one.Top * next.Bottom + next.Top * one.Bottom, 2 * one.Bottom * next.Bottom);
    }

    // A pair of numbers has no next one: a unit of the last of its digits, or the smallest number.
    static Fraction Aside<T>(T number, bool above)
        where T : INumber<T>
    {
        var facts = NumberFacts.Of<T>();
        var unit = ExactFraction.Of(T.Max(T.Abs(number) * facts.StepAtOne.To<T>(), facts.SmallestPositive.To<T>()));
        return ExactFraction.Of(number).Plus(new(above ? unit.Top : -unit.Top, unit.Bottom));
    }
}
