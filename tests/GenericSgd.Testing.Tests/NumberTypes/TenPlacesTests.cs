using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>The radix of a type that does not name it is found out.</summary>
public sealed class TenPlacesTests
{
    [Fact]
    public void ItsDigitsAreThoseOfADecimal()
    {
        var facts = NumberFacts.Of<TenPlaces>();
        Assert.Equal((10, Real.Parse("1e-10"), Real.Parse("1e-10")), (facts.Radix, facts.StepAtOne, facts.SmallestPositive));
        Assert.Equal(2, NumberFacts.Of<Bare>().Radix);
        Assert.Equal(2, NumberFacts.Of<BareObject>().Radix);
    }

    // The deviation of (i - 3) / 4 for i from 0 to 7 is sqrt(21) / 8.
    [Fact]
    public void ADeviationIsRightToTheLastPlace()
    {
        TenPlaces[] x = [.. Enumerable.Range(0, 8).Select(i => TenPlaces.On((i - 3) / 4m))];
        var standardizer = Standardizer<TenPlaces>.OfFeatures(new Dataset<TenPlaces>(x, x, 8));
        Assert.Equal(0.5728219619m, standardizer.Deviations[0].Inner);
    }

    [Fact]
    public void ANetworkTrainsWithAdam()
    {
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(3), new Tanh(), new Dense(1)],
            Initializer = new Glorot(),
            Optimizer = Optimizer.Adam(0.01),
            Epochs = 5,
        };
        var expected = pipeline.Train(Dataset.Chapter<decimal>()).Network.Parameters;
        var actual = pipeline.Train(Dataset.Chapter<TenPlaces>()).Network.Parameters;
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i].Inner, 6);
    }
}
