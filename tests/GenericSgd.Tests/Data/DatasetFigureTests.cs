using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Data;

/// <summary>Names, weights and parts of data by number, and what is refused, in whole messages.</summary>
public class DatasetFigureTests
{
    static Dataset<double> Rows(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => i + 0.5)], [.. Enumerable.Range(0, count).Select(i => 10.0 * i)], count);

    static void Refused(string message, Action action) => Assert.Equal(message, Assert.Throws<ArgumentException>(action).Message);

    [Fact]
    public void ColumnsWithoutNamesAreNumberedFromOne()
    {
        var data = new Dataset<float>(new float[6], new float[4], 2);
        Assert.Equal(["x1", "x2", "x3"], data.FeatureNames);
        Assert.Equal(["y1", "y2"], data.TargetNames);
        Assert.Equal(["x1"], new Dataset<float>(new float[2], new float[2], 2).FeatureNames);
        Assert.Equal(["y"], new Dataset<float>(new float[2], new float[2], 2).TargetNames);
        Assert.Equal(["hours"], Dataset.Chapter<float>().FeatureNames);
        Assert.Equal(["score"], Dataset.Chapter<float>().TargetNames);
    }

    [Fact]
    public void AMatrixIsReadRowByRow()
    {
        var data = Dataset.Create(new[,] { { 1.0, 2 }, { 3, 4 }, { 5, 6 } }, new[,] { { 7.0 }, { 8 }, { 9 } });
        Assert.Equal((3, 2, 1), (data.Count, data.Inputs, data.Outputs));
        Assert.Equal([1.0, 2, 3, 4, 5, 6], data.Features.ToArray().Cast<double>());
        Assert.Equal([3.0, 4], data.FeatureRow(1).ToArray());
        Assert.Equal([3.0, 4, 5, 6], data.FeatureValues(1, 2).ToArray());
        Assert.Equal([8.0, 9], data.TargetValues(1, 2).ToArray());
        Assert.Equal([9.0], data.TargetRow(2).ToArray());
        var two = new Dataset<double>([1, 2, 3], [1, 2, 3, 4, 5, 6], 3);
        Assert.Equal([3.0, 4, 5, 6], two.TargetValues(1, 2).ToArray());
        Assert.Equal([5.0, 6], two.TargetRow(2).ToArray());
        Assert.Equal([3.0, 4, 5, 6], two.TargetRows(1, 2).ToArray().Cast<double>());
    }

    [Fact]
    public void WhatIsNoDataIsRefused()
    {
        Refused("A data set needs at least one row. (Parameter 'rows')", () => _ = new Dataset<float>([], [], 0));
        Refused("5 numbers are not 2 rows of equal length. (Parameter 'features')", () => _ = new Dataset<float>(new float[5], [1, 2], 2));
        Refused("3 numbers are not 2 rows of equal length. (Parameter 'targets')", () => _ = new Dataset<float>(new float[4], [1, 2, 3], 2));
        Refused("1 names were given for 2 columns. (Parameter 'featureNames')", () => _ = new Dataset<float>(new float[4], [1, 2], 2, ["a"]));
        Refused("2 names were given for 1 columns. (Parameter 'targetNames')", () => _ = new Dataset<float>(new float[4], [1, 2], 2, null, ["a", "b"]));
        Refused("There are 2 rows of features but 3 rows of targets. (Parameter 'targets')", () => Dataset.Create(new float[2, 1], new float[3, 1]));
    }

    [Fact]
    public void WhatIsNoWeightIsRefused()
    {
        Refused("There are 3 weights for 2 rows. (Parameter 'weights')", () => Rows(2).WithWeights([1, 2, 3]));
        Refused("The weight of row 2 is -1; a weight is a finite number, at least 0. (Parameter 'weights')", () => Rows(2).WithWeights([1, -1]));
        Refused("The weight of row 1 is NaN; a weight is a finite number, at least 0. (Parameter 'weights')", () => Rows(2).WithWeights([double.NaN, 1]));
        Refused("The weight of row 1 is Infinity; a weight is a finite number, at least 0. (Parameter 'weights')", () =>
            Rows(2).WithWeights([double.PositiveInfinity, 1]));
        Refused("All weights are 0: no row would count. (Parameter 'weights')", () => Rows(2).WithWeights([0, 0]));
    }

    [Fact]
    public void ARelativeWeightIsTheWeightByTheMeanOfAll()
    {
        var data = Rows(4).WithWeights([1, 0, 2, 5]);
        Assert.Equal([1.0, 0, 2, 5], data.Weights.ToArray());
        Assert.Equal([0.5, 0, 1, 2.5], data.RelativeWeights.ToArray());
        Assert.Equal([0.5f, 0, 1, 2.5f], data.To<float>().RelativeWeights.ToArray());
        Assert.Equal([1m, 0, 2, 5], data.To<decimal>().Weights.ToArray());
        Assert.Same(data, data.To<double>());
        Assert.Equal([1.0, 0, 2, 5], data.WithWeightsAsRelative().RelativeWeights.ToArray());
        Assert.Equal([1f, 0, 2, 5], data.WithWeightsAsRelative().To<float>().RelativeWeights.ToArray());
        Assert.Equal([0.5, 0, 1, 2.5], data.Standardized(null, null).RelativeWeights.ToArray());
        Assert.True(Rows(2).RelativeWeights.IsEmpty && Rows(2).WithWeightsAsRelative().RelativeWeights.IsEmpty);
    }

    // The rows are the first of a permutation, drawn from the stream of splits, each part in the order of the data.
    [Theory]
    [InlineData(9, 0.5, 4)]
    [InlineData(9, 0.34, 3)]
    [InlineData(2, 0.01, 1)]
    [InlineData(2, 0.99, 1)]
    [InlineData(40, 0.99, 39)]
    public void ASplitIsDrawn(int count, double fraction, int drawn)
    {
        var order = new int[count];
        Philox.Permutation(7, Philox.StreamOf(RandomPurpose.Split, 0), order);
        var data = Rows(count).WithWeights([.. Enumerable.Range(1, count).Select(i => (double)i)]);
        var (training, validation) = Split.Rows(data, fraction, 7);
        Assert.Equal(order[..drawn].Order().Select(row => row + 0.5), validation.Features.ToArray().Cast<double>());
        Assert.Equal(order[drawn..].Order().Select(row => row * 10.0), training.Targets.ToArray().Cast<double>());
        Assert.Equal(order[..drawn].Order().Select(row => row + 1.0), validation.Weights.ToArray());
    }

    [Fact]
    public void WhatCannotBeSplitIsRefused()
    {
        Refused("The fraction of rows for validation must be more than 0 and less than 1, not 0. (Parameter 'validation')", () => Split.Rows(Rows(5), 0, 1));
        Refused("The fraction of rows for validation must be more than 0 and less than 1, not 1. (Parameter 'validation')", () => Split.Rows(Rows(5), 1, 1));
        Refused("A data set of one row cannot be divided. (Parameter 'rows')", () => Split.Rows(Rows(1), 0.5, 1));
        var one = Enumerable.Range(0, 5).Select(row => row == 0 ? 1.0 : 0).ToArray();
        Refused("All rows of one part have the weight 0. Take another seed or another fraction. (Parameter 'data')", () =>
            Split.Rows(Rows(5).WithWeights(one), 0.5, 1));
    }

    [Fact]
    public void WhatIsNoStandardizerIsRefused()
    {
        Refused("There are 1 means but 2 deviations. (Parameter 'deviations')", () => _ = new Standardizer<double>([1], [1, 2]));
        Refused("A mean must be a finite number, not NaN. (Parameter 'means')", () => _ = new Standardizer<double>([double.NaN], [1]));
        Refused("A deviation must be greater than 0, not 0. (Parameter 'deviations')", () => _ = new Standardizer<double>([1], [0]));
        Refused("A deviation must be greater than 0, not -1. (Parameter 'deviations')", () => _ = new Standardizer<double>([1], [-1]));
        Refused("A deviation must be a finite number, not Infinity. (Parameter 'deviations')", () => _ = new Standardizer<double>([1], [double.PositiveInfinity]));
        var two = new Standardizer<double>([1, 2], [1, 2]);
        Refused("The standardizer knows 2 columns, the rows have 1. (Parameter 'rows')", () => two.Apply(new double[3, 1], new double[3, 1]));
        Refused("3 rows of 2 columns do not fit a destination of 2 x 2. (Parameter 'destination')", () => two.Apply(new double[3, 2], new double[2, 2]));
        Refused("3 rows of 2 columns do not fit a destination of 3 x 3. (Parameter 'destination')", () => two.Undo(new double[3, 2], new double[3, 3]));
        Refused("Column 2 cannot be standardized: row 3 is Infinity. Leave that row out, or take a number type that holds it. (Parameter 'rows')",
            () => Standardizer<double>.Fit(new[,] { { 1.0, 2 }, { 3, 4 }, { 5, double.PositiveInfinity } }));
        Refused("Column 'b' cannot be standardized: row 1 is NaN. Leave that row out, or take a number type that holds it. (Parameter 'rows')",
            () => Standardizer<double>.Fit(new[,] { { 1.0, double.NaN } }, default, ["a", "b"]));
    }

    [Fact]
    public void ADeviationThatTheTypeCannotHoldIsRefused() => Refused(
            "Column 'a' cannot be standardized: its deviation is too near to 0 for double. Take a number type with a wider range, or give the column in other units.",
            () => Standardizer<double>.Fit(new[,] { { 0.0 }, { 0 }, { 0 }, { double.Epsilon }, { 0 }, { 0 }, { 0 }, { 0 }, { 0 } }, default, ["a"]));

    [Fact]
    public void OfColumnsWithNames()
    {
        var data = new Dataset<double>([1, 10, 3, 30], [5, 9], 2, ["a", "b"], ["t"]);
        var (features, targets) = (Standardizer<double>.OfFeatures(data), Standardizer<double>.OfTargets(data));
        Assert.Equal([2.0, 20], features.Means.ToArray());
        Assert.Equal([1.0, 10], features.Deviations.ToArray());
        Assert.Equal((7, 2), (targets.Means[0], targets.Deviations[0]));
        var standardized = data.Standardized(features, targets);
        Assert.Equal([-1.0, -1, 1, 1], standardized.Features.ToArray().Cast<double>());
        Assert.Equal([-1.0, 1], standardized.Targets.ToArray().Cast<double>());
        Assert.Equal(["a", "b", "t"], standardized.FeatureNames.Concat(standardized.TargetNames));
        Assert.Throws<ArgumentNullException>(() => Standardizer<double>.OfFeatures(null!));
        Assert.Throws<ArgumentNullException>(() => Standardizer<double>.OfTargets(null!));
    }
}
