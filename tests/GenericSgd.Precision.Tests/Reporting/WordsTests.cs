using GenericSgd.Precision.Reporting;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>The sentences of a made result.</summary>
public class WordsTests
{
    [Fact]
    public void TheReference()
    {
        const string Agreed =
            "Reference: double-double, compared with decimal. After the last epoch they agree on 28.0 digits of the parameters and 2.0 of the cost; "
            + "the reference may hold more, which nothing shows.";
        Assert.Equal(Agreed, StudyWords.Reference(MadeStudy.Study));
        Assert.Equal(
            Agreed + " decimal diverged: from there on the reference is compared with itself in pairwise order, which says too much where sums are short.",
            StudyWords.Reference(MadeStudy.Study with { WitnessDivergence = "It did." }));
    }

    [Fact]
    public void TheTime() =>
        Assert.Equal("The study took 3.5 s, compilation included; plain runs of all its types take 2.0 s.", StudyWords.Time(MadeStudy.Study));

    [Fact]
    public void WhatWasRounded() => Assert.Equal(
        ["interval had to round 3 of the narrowest type's values, so its \"computing alone\" is not of computing alone."], StudyWords.Inexact(MadeStudy.Study));

    [Fact]
    public void TheCheapest()
    {
        Assert.Equal("Cheapest type for 2 digits of parameters and predictions: interval, with 128 bits a number. A plain run takes 1.25 ms in half, 2000 ms in interval, 0 ms in lost.", StudyWords.Cheapest(MadeStudy.Study));
        Assert.Equal("None of these types keeps 2 digits of parameters and predictions.", StudyWords.Cheapest(MadeStudy.Study with { Cheapest = null }));
    }

    [Fact]
    public void TheReach()
    {
        var words = ReachWords.Of(MadeStudy.Study).ToArray();
        Assert.Equal(
            [
                "Condition number 100 (curvatures from 0.08 to 8): plain gradient descent needs about 115 updates for each digit of the minimum of the cost, at its best learning rate 0.25. "
                    + "Here 12 were made. Standardizing the columns makes it 2.",
                "The reference ends with 5.5 digits of the minimum.",
                "However many updates are made, lost can keep less than one digit of the minimum: a type loses about 2.0 digits, the logarithm of the condition number.",
            ],
            words);
        Assert.Empty(ReachWords.Of(MadeStudy.Study with { Minimum = null }));
    }

    // Standardizing is named where it makes the condition number less than half.
    [Theory]
    [InlineData(49.9, true)]
    [InlineData(50.0, false)]
    [InlineData(null, false)]
    public void StandardizingIsNamedWhereItHelps(double? standardized, bool isNamed) => Assert.Equal(
        isNamed, ReachWords.Of(With(MadeStudy.Minimum with { StandardizedCondition = standardized })).First().Contains("Standardizing",
            StringComparison.Ordinal));

    [Fact]
    public void OneUpdateAndTooFewDigits()
    {
        var words = ReachWords.Of(With(MadeStudy.Minimum with { UpdatesPerDigit = 1.49, Updates = 12, Reference = 0.5 })).ToArray();
        Assert.Contains("plain gradient descent needs about 1 update for each digit", words[0], StringComparison.Ordinal);
        Assert.Equal(
            "Even the reference ends without a digit of the minimum, though as many updates are enough at the best rate: take a rate nearer to it, or more epochs. "
            + "The digits of the other tables are those of the way there.", words[1]);
        Assert.Contains("needs about 1.5 updates for", ReachWords.Of(With(MadeStudy.Minimum with { UpdatesPerDigit = 1.5 })).First(), StringComparison.Ordinal);
        Assert.Equal(
            "The minimum is out of reach of this training because of that condition number: even the reference ends without a digit of it. "
            + "The digits of the other tables are those of the way there.",
            ReachWords.Of(With(MadeStudy.Minimum with { UpdatesPerDigit = 12.5, Updates = 12, Reference = 0.5 })).ElementAt(1));
        Assert.StartsWith("Even the reference", ReachWords.Of(With(MadeStudy.Minimum with { UpdatesPerDigit = 12, Updates = 12, Reference = 0.5 })).ElementAt(1),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.0, false)]
    [InlineData(0.99, true)]
    [InlineData(null, true)]
    public void LessThanADigitIsOutOfReach(double? reference, bool isOut)
    {
        var minimum = MadeStudy.Minimum with { Reference = reference };
        Assert.Equal(isOut, minimum.OutOfReach);
        Assert.Equal(isOut, ReachWords.Of(With(minimum)).ElementAt(1).StartsWith("The minimum is out of reach", StringComparison.Ordinal));
    }

    [Fact]
    public void AnInfiniteConditionNumber() => Assert.Equal(
        [
            "The minimum of the cost is out of reach: the condition number is more than 1e30, or infinite, because some columns are sums of multiples of others, "
                + "or so nearly that double-double cannot tell. Standardizing the columns makes it 2.",
        ],
        ReachWords.Of(With(MadeStudy.Minimum with { Condition = double.PositiveInfinity })));

    [Theory]
    [InlineData(0.01, "0.01")]
    [InlineData(0.0099, "9.9e-3")]
    [InlineData(99999, "1E+05")]
    [InlineData(100000, "1.0e+5")]
    public void LargeAndSmallNumbersArePowers(double curvature, string text) =>
        Assert.Contains($"curvatures from {text} to 8)", ReachWords.Of(With(MadeStudy.Minimum with { SmallestCurvature = curvature })).First(),
            StringComparison.Ordinal);

    static StudyResult With(MinimumReach minimum) => MadeStudy.Study with { Minimum = minimum };
}
