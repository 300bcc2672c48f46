using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Which models have parameters in the units of the data, and how they are computed where a number is not one value.</summary>
public class OriginalUnitsTests
{
    static Model<T> Of<T>(Layer[] layers, T[] parameters, Standardizer<T>? features, Standardizer<T>? targets)
        where T : System.Numerics.INumber<T>
    {
        var pipeline = new Pipeline { Inputs = 2, Layers = [.. layers] };
        var network = pipeline.Build<T>();
        parameters.CopyTo(network.Parameters);
        return new Model<T>(pipeline, network, ["a", "b"], [.. Enumerable.Range(0, network.Outputs).Select(i => $"y{i}")], features, targets);
    }

    [Fact]
    public void ALineWithBiasesOnStandardizedFeaturesHasThem()
    {
        var features = new Standardizer<double>([1, 2], [2, 4]);
        Assert.Null(OriginalUnits.Of(Of<double>([new Dense(1)], [1, 2, 3], null, null)));
        Assert.Null(OriginalUnits.Of(Of([new Dense(1) { Bias = false }], [1, 2], features, null)));
        Assert.Null(OriginalUnits.Of(Of([new Dense(1), new Relu()], [1, 2, 3], features, null)));

        // 1/2 and 2/4; 3 - 1/2 - 2 2/4
        Assert.Equal([0.5, 0.5, 1.5], OriginalUnits.Of(Of([new Dense(1)], [1, 2, 3], features, null))!);
    }

    // For each output w σ / σ_j and (b - Σ w_j μ_j / σ_j) σ + μ; weights stand by inputs.
    [Fact]
    public void OutputsHaveTheirOwn() => Assert.Equal(
        [2.0, 15, 2, 15, (3 - 1 - 0.5) * 4 + 10, (4 - 2 - 1) * 15 + 20],
        OriginalUnits.Of(Of([new Dense(2)], [1, 2, 2, 4, 3, 4], new Standardizer<double>([2, 1], [2, 4]), new Standardizer<double>([10, 20], [4, 15])))!);

    [Fact]
    public void ATypeWhoseNumbersAreNoSingleValuesUsesItsOwnArithmetic()
    {
        static Unfused<double>[] Numbers(params double[] numbers) => [.. numbers.Select(number => new Unfused<double>(number))];
        var line = OriginalUnits.Of(Of([new Dense(1)], Numbers(6, 2, 50), new(Numbers(9, 10), Numbers(3, 5)), new(Numbers(7), Numbers(4))))!;

        // 6 4/3, 2 4/5, (50 - 6 9/3 - 2 10/5) 4 + 7
        Assert.Equal([8, 2 * 4 / 5.0, 119], line.Select(number => number.Value));
    }
}
