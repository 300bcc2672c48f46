using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.Generating;

public sealed class GeneratorTests
{
    const int Many = 400;

    [Fact]
    public void ShapesLieInTheirBoundsAndShrinkToTheLeastThatFails()
    {
        Assert.All(Gen.Sample(Generators.Shapes(4, 7).Generator, Many), shape => Assert.True(shape is { Rows: >= 1 and <= 4, Columns: >= 1 and <= 7 }));
        Assert.Equal(new Shape(2, 3), Smallest(Generators.Shapes(9, 9), shape => shape.Rows < 2 || shape.Columns < 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Generators.Shapes(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Generators.Shapes(1, 0));
    }

    [Fact]
    public void ValuesHaveTheirMagnitudeAndShrinkToWholeNumbers()
    {
        Assert.All(Gen.Sample(Generators.Values(100m).Generator, Many), value => Assert.InRange(value, -100, 100));
        Assert.Contains(Gen.Sample(Generators.Values(100.0).Generator, Many), value => value > 50);
        Assert.Equal(0m, Smallest(Generators.Values(1000m), _ => false));
        Assert.InRange(Smallest(Generators.Values(1000.0), value => Math.Abs(value) < 20), 20, 40);
        Assert.Throws<ArgumentOutOfRangeException>(() => Generators.Values(0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Generators.Values(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Generators.Values(double.PositiveInfinity));
    }

    [Fact]
    public void EveryHardKindAppears()
    {
        Assert.Equal(Enum.GetValues<HardKind>(), Kinds<double>());
        Assert.Equal(Enum.GetValues<HardKind>(), Kinds<float>());
        Assert.Equal(Enum.GetValues<HardKind>(), Kinds<Half>());
        Assert.Equal(Enum.GetValues<HardKind>(), Kinds<decimal>());
    }

    [Fact]
    public void HardNumbersAreTheEndsOfTheType()
    {
        var doubles = Hard<double>();
        Assert.Contains(doubles, value => value.Value == double.Epsilon);
        Assert.Contains(doubles, value => double.IsSubnormal(value.Value));
        Assert.Contains(doubles, value => value.Value == double.MaxValue);
        Assert.All(doubles, value => Assert.True(double.IsFinite(value.Value)));
        Assert.Contains(Hard<decimal>(), value => value.Value == decimal.MaxValue);
        var scales = Hard<decimal>().Where(value => value.Kind == HardKind.TrailingZeros).Select(value => (int)value.Value.Scale).Distinct().Order();
        Assert.Equal(Enumerable.Range(0, 29), scales);
        Assert.All(doubles.Where(value => value.Kind == HardKind.Cancelling), value =>
            Assert.InRange(Math.Abs((value.Value + value.Partner) / value.Value), double.Epsilon, 1e-15));
    }

    [Fact]
    public void HardNumbersShrinkToTheFirstOfTheirKind()
    {
        var smallest = Smallest(Generators.HardValues<double>(), value => value.Kind != HardKind.SmallPower || value.Value > 1e-5);
        Assert.Equal("1E-05", smallest.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void NetworksCanBeBuiltAndShrinkToOneNarrowLayer()
    {
        Assert.All(Gen.Sample(Generators.Networks.Generator, Many), network =>
            Assert.Equal(network.Outputs, new Network<double>(network.Inputs, network.Layers).Outputs));
        var smallest = Smallest(Generators.Networks, network => !network.Layers.Any(layer => layer is Dense { Outputs: > 1 }));
        Assert.Equal(1, smallest.Inputs);
        Assert.Equal(new Dense(2) { Bias = ((Dense)smallest.Layers[0]).Bias }, Assert.Single(smallest.Layers));
    }

    [Fact]
    public void PipelinesShrinkToThePlainestThatFails()
    {
        var smallest = Smallest(Generators.Pipelines, pipeline => pipeline.Epochs < 2);
        Assert.Equal((1, 1, 2, 0, 0UL), (smallest.Inputs, smallest.Layers.Count, smallest.Epochs, smallest.BatchSize, smallest.Seed));
    }

    [Fact]
    public void DataSetsHaveTheAnswerThatTheyClaim()
    {
        Assert.All(Gen.Sample(Generators.Datasets<decimal>(3, 2).Generator, 100), line =>
        {
            var network = new Network<decimal>(line.Inputs, [new Dense(line.Outputs)]);
            line.Answer.CopyTo(network.Parameters);
            for (var row = 0; row < line.Rows; row++)
                Assert.Equal(line.Data.Targets.GetRowSpan(row).ToArray(), network.Predict(line.Data.Features.GetRowSpan(row)));
        });
        var smallest = Smallest(Generators.Datasets<double>(), line => line.Rows < 3);
        Assert.Equal(3, smallest.Rows);
        Assert.All(smallest.Features.Concat(smallest.Weights).Concat(smallest.Biases), number => Assert.Equal(0, number));
        Assert.StartsWith("var data = Dataset.Create(new double[,] { { 0, 0 }, ", smallest.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Generators.Datasets<double>(0));
    }

    static IReadOnlyList<HardValue<T>> Hard<T>()
        where T : INumber<T> => [.. Gen.Sample(Generators.HardValues<T>().Generator, 4 * Many)];

    static IEnumerable<HardKind> Kinds<T>()
        where T : INumber<T> => Hard<T>().Select(value => value.Kind).Distinct().Order();

    static TCase Smallest<TCase>(Arbitrary<TCase> cases, Func<TCase, bool> holds)
    {
        var law = Law.ForAll(new Law("shrinks", "", ""), cases, value => holds(value) ? null : "fails", value => $"{value}", new LawSettings { Cases = Many });
        return Assert.IsType<TCase>(law.Check().CounterExample!.Case);
    }
}
