using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

public class StandardizedDataTests
{
    static readonly Dataset<double> Rows =
        Dataset.Create(new double[,] { { 1, 10 }, { 2, 30 }, { 4, 20 }, { 5, 70 } }, new double[,] { { 1 }, { 3 }, { 2 }, { 7 } });

    [Fact]
    public void ColumnsHaveMeanZeroAndDeviationOne()
    {
        var columns = StudyData.Of(Rows).Standardized().In<double>();
        for (var j = 0; j < 2; j++)
        {
            var column = columns.Features.GetColumn(j).ToArray();
            Assert.Equal(0, column.Average(), 1e-15);
            Assert.Equal(1, column.Average(x => x * x), 1e-15);
        }

        Assert.Equal(0, columns.Targets.GetColumn(0).ToArray().Average(), 1e-15);
    }

    [Fact]
    public void TargetsStayWhereTheyAreNotAskedFor() =>
        Assert.Equal(Rows.Targets.ToArray(), StudyData.Of(Rows).Standardized(targets: false).In<double>().Targets.ToArray());

    // The minimum of weighted rows is that of rows that stand there as often.
    [Fact]
    public void WeightsGoWithTheRows()
    {
        var pipeline = new Pipeline { Inputs = 2, Layers = [new Dense(1)] };
        var twice = Dataset.Create(
            new double[,] { { 1, 10 }, { 2, 30 }, { 4, 20 }, { 5, 70 }, { 5, 70 } }, new double[,] { { 1 }, { 3 }, { 2 }, { 7 }, { 7 } });
        var (weighted, repeated) = (StudyData.Of(Rows.WithWeights([1, 1, 1, 2])).Standardized(), StudyData.Of(twice).Standardized());
        var (left, right) = (Minimum(weighted), Minimum(repeated));
        for (var i = 0; i < left.Length; i++)
            Assert.True(Math.Abs((left[i] - right[i]).High) < 1e-25, $"{left[i]} and {right[i]}");

        DoubleDouble[] Minimum(StandardizedStudyData data) => data.OriginalParameters(pipeline, [.. LinearProblem.Of(pipeline, data)!.Minimum!]);
    }

    [Fact]
    public void OnlyALineHasParametersInTheUnitsOfTheData() => Assert.Equal(
        "Only the parameters of a single dense layer with biases have units of the data. (Parameter 'pipeline')",
        Assert.Throws<ArgumentException>(() =>
            StudyData.Chapter.Standardized().OriginalParameters(new Pipeline { Inputs = 1, Layers = [new Dense(1), new Tanh()] }, [1, 2])).Message);
}
