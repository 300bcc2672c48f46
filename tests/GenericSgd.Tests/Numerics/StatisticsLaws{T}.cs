using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Mean, deviation and norm are the nearest numbers of the type to the exact ones, at every magnitude that it holds.</summary>
public abstract class StatisticsLaws<T>
    where T : INumber<T>
{
    static readonly T Step = NumberFacts.Of<T>().StepAtOne.To<T>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1000)]
    public void NearestAtEveryMagnitude(int rows) => Check(rows);

    [Fact]
    [Trait("Category", "Long")]
    public void NearestOfAMillionRows() => Check(1_000_000);

    [Fact]
    public void EqualNumbersAreToldByComparingThem()
    {
        foreach (var unit in Units())
        {
            var one = unit + unit * Step;
            Assert.Equal((one, T.Zero), Statistics.MeanAndDeviation<T>([one, one, one]));
            Assert.Equal(one, Statistics.Mean<T>([one, one, one]));
        }
    }

    [Fact]
    public void AWeightIsHowOftenANumberIsThere()
    {
        foreach (var unit in Units())
        {
            T[] values = [Of(1) * unit, Of(3) * unit, Of(7) * unit, Of(-2) * unit];
            T[] many = [values[0], values[1], values[1], values[1], values[3], values[3]];
            T[] weights = [Of(1), Of(3), Of(0), Of(2)];
            Assert.Equal(Statistics.MeanAndDeviation<T>(many), Statistics.MeanAndDeviation<T>(values, weights));
            Assert.Equal(Statistics.Mean<T>(many), Statistics.Mean<T>(values, weights));
        }
    }

    [Fact]
    public void OnlyProportionsOfWeightsCount()
    {
        T[] values = [Of(1), Of(3), Of(7), Of(-2)];
        int[] proportions = [1, 3, 0, 2];
        var expected = Statistics.MeanAndDeviation<T>(values, Array.ConvertAll(proportions, Of));
        foreach (var unit in new[] { Units()[0], LargePower() })
            Assert.Equal(expected, Statistics.MeanAndDeviation<T>(values, Array.ConvertAll(proportions, weight => Of(weight) * unit)));
    }

    [Fact]
    public void WhatCannotBeWeighedIsRefused()
    {
        Assert.Throws<ArgumentException>(() => Statistics.Mean<T>([]));
        Assert.Contains("2 weights for 1 rows", Assert.Throws<ArgumentException>(() => Statistics.Mean<T>([T.One], [T.One, T.One])).Message);
        Assert.Contains("no row would count", Assert.Throws<ArgumentException>(() => Statistics.MeanAndDeviation<T>([T.One], [T.Zero])).Message);
        Assert.Contains("at least 0", Assert.Throws<ArgumentException>(() => Statistics.MeanAndDeviation<T>([T.One, T.One], [-T.One, T.One + T.One])).Message);
    }

    static void Check(int rows)
    {
        // The exact reference of a million rows takes its time: a part of the columns.
        foreach (var values in Columns(rows).Where((_, place) => rows < 100_000 || place % 5 == 1))
        {
            var exact = Array.ConvertAll(values, value => ExactFraction.Of(value));
            var moments = ExactMoments.Of(exact);
            var (mean, deviation) = Statistics.MeanAndDeviation<T>(values);
            var what = $"{rows} numbers like {values[0]}, {values[^1]}";
            Assert.True(ExactMoments.IsNearest(mean, moments.Mean), $"the mean of {what} is not {mean}");
            Assert.Equal(mean, Statistics.Mean<T>(values));
            Assert.True(ExactMoments.IsNearestRoot(deviation, moments.Variance), $"the deviation of {what} is not {deviation}");
            if (moments.Squares.CompareTo(ExactMoments.LargestSquare<T>()) < 0)
                Assert.True(ExactMoments.IsNearestRoot(Reduce.Norm<T>(values), moments.Squares), $"the norm of {what} is not {Reduce.Norm<T>(values)}");
        }
    }

    // Small differences around 0 and around a number that is as large beside them as the digits allow, the largest numbers of both signs, and a tiny one among
    // them.
    static IEnumerable<T[]> Columns(int rows)
    {
        var random = new Random(rows);
        foreach (var unit in Units())
        {
            yield return Column(rows, _ => Of(random.Next(-8, 9)) * unit);
            yield return Column(rows, i => (i % 2 == 0 ? Of(8) : Of(-8)) * unit + (i == rows - 1 ? Units()[0] : T.Zero));
            var beside = unit * Step * Of(2);
            if (!T.IsZero(beside))
                yield return Column(rows, _ => unit + Of(random.Next(0, 9)) * beside);
        }

        var largest = Largest();
        yield return Column(rows, _ => largest);
        yield return Column(rows, i => i % 3 == 0 ? -largest : largest);
        var tenth = T.One / Of(10);
        yield return Column(rows, _ => Of(random.Next(-99, 99)) * tenth);
    }

    // From the smallest number of the type to a sixteenth of its largest.
    static T[] Units()
    {
        var facts = NumberFacts.Of<T>();
        return [facts.SmallestPositive.To<T>(), facts.SmallestUseful.To<T>() * Of(3), Step * Of(3), T.One, Of(1000) / Of(3), Largest() / Of(16)];
    }

    // Its small multiples are exact.
    static T LargePower()
    {
        var (power, most) = (T.One, Largest() / Of(1000));
        while (power < most)
            power *= Of(T.Radix);
        return power;
    }

    static T Largest() => NumberFacts.Of<T>().Largest.GetValueOrDefault().To<T>();

    static T[] Column(int rows, Func<int, T> value) => [.. Enumerable.Range(0, rows).Select(value)];

    static T Of(int value) => T.CreateChecked(value);
}
