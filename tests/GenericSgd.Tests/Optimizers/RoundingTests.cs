using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Numerics.Sums;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Tests.Training;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>What each rounding of an update does in one number type.</summary>
public abstract class RoundingLaws<T>
    where T : INumber<T>
{
    const int Count = 4000;

    static T Of(Real value) => value.To<T>();

    // Far enough from 0 that a decimal has digits below its step.
    static T Large => Of(1024);

    static T Step => Neighbour.Of(Large, above: true) - Large;

    static T[] Fill(T value) => [.. Enumerable.Repeat(value, Count)];

    // An update of a sixteenth of the step is lost in the nearest rounding; rounded up, it is a step in one of sixteen.
    [Fact]
    public void StochasticRoundingMovesAsOftenAsMakesTheMeanExact()
    {
        T[] parameters = Fill(Large), update = Fill(-Step / Of(16)), next = new T[Count];
        Subtraction.Stochastic(parameters, update, 7, 1, 0, next);
        Assert.All(next, value => Assert.True(value == Large || value == Large + Step));
        Assert.InRange(next.Count(value => value != Large), (Count / 16) - 60, (Count / 16) + 60);
        Subtraction.Nearest(parameters, update, next);
        Assert.All(next, value => Assert.Equal(Large, value));
    }

    [Fact]
    public void StochasticRoundingLeavesWhatIsExactAndDependsOnSeedStepAndPlaceAlone()
    {
        T[] parameters = Fill(Of(3)), update = Fill(T.One), next = new T[Count], again = new T[Count];
        Subtraction.Stochastic(parameters, update, 7, 1, 0, next);
        Assert.All(next, value => Assert.Equal(Of(2), value));

        (parameters, update) = (Fill(Large), Fill(-Step / Of(3)));
        Subtraction.Stochastic(parameters, update, 7, 1, 0, next);
        Subtraction.Stochastic(parameters.AsSpan(100), update.AsSpan(100), 7, 1, 100, again.AsSpan(100));
        Assert.Equal(next[100..], again[100..]);
        Subtraction.Stochastic(parameters, update, 7, 2, 0, again);
        Assert.NotEqual(next, again);
    }

    [Fact]
    public void CompensatedUpdatesAreNotLost()
    {
        T[] parameters = [Large], lost = [T.Zero];
        for (var step = 0; step < 160; step++)
            Subtraction.Compensated(parameters, [-Step / Of(16)], lost, parameters);
        Assert.Equal(Large + (Of(10) * Step), parameters[0] + lost[0]);
    }

    [Fact]
    public void ANeighbourIsNextAndThereIsAWayBack()
    {
        foreach (var value in (Real[])[0, 1, 2, 0.1, -0.75, 1000, 0.9999, 8, -3, 77])
        {
            T start = Of(value), above = Neighbour.Of(start, true), below = Neighbour.Of(start, false);
            Assert.True(below < start && start < above, $"{below} {start} {above}");
            Assert.Equal(start, Neighbour.Of(above, false));
            Assert.Equal(start, Neighbour.Of(below, true));
            Assert.True(IsEither(start + ((above - start) / Of(2)), start, above), "between two neighbours lies nothing");
        }
    }

    [Fact]
    public void ASumAndItsErrorAreExact()
    {
        T[] numbers = [Of(0.1), Of(1), -Step / Of(7), Of(77.7), -Of(0.001), Of(3), Of(1e-4), -Of(1000)];
        foreach (var a in numbers)
        {
            foreach (var b in numbers)
            {
                var sum = ExactSum.Of(a, b, out var error);
                Assert.Equal(Exact(a) + Exact(b), Exact(sum) + Exact(error));
            }
        }
    }

    static bool IsEither(T value, T first, T second) => value == first || value == second;

    // In units of 10^-400.
    static BigInteger Exact(T value)
    {
        var (significand, exponent) = ExactValue<T>.Of(value);
        return significand * BigInteger.Pow(10, 400 + exponent);
    }
}

public sealed class RoundingInHalf : RoundingLaws<Half>;

public sealed class RoundingInFloat : RoundingLaws<float>;

public sealed class RoundingInDouble : RoundingLaws<double>;

public sealed class RoundingInDecimal : RoundingLaws<decimal>;

public sealed class RoundingInPlain : RoundingLaws<Plain>;

/// <summary>What a rounding buys in training.</summary>
public class RoundingTests
{
    static TrainingRun<Half> Train(UpdateRounding rounding) =>
        (Chapter.Pipeline(0.01, 1000) with { Optimizer = Optimizer.Sgd(0.01) with { Rounding = rounding } }).Train(Dataset.Chapter<Half>());

    // The minimum is at 10 and 20. Near it the updates of the bias are less than half a step of Half, and are lost one by one.
    [Theory]
    [InlineData(UpdateRounding.Nearest, 10.26, 18.58, 0.586)]
    [InlineData(UpdateRounding.Compensated, 10.01, 19.94, 0.001519)]
    [InlineData(UpdateRounding.Stochastic, 10.01, 19.95, 0.000461)]
    public void TheChapterInHalf(UpdateRounding rounding, double weight, double bias, double cost)
    {
        var run = Train(rounding);
        Assert.Equal([(Half)weight, (Half)bias], run.Network.Parameters.ToArray());
        Assert.Equal((Half)cost, run.Cost);
    }

    [Fact]
    public void ItIsWrittenAndRead()
    {
        var pipeline = Chapter.Pipeline(0.1, 1) with { Optimizer = Optimizer.Sgd(0.1) with { Rounding = UpdateRounding.Stochastic } };
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
        Assert.Contains("\"rounding\": \"stochastic\"", PipelineJson.Write(pipeline));
        var wrong = Assert.Throws<PipelineFormatException>(() => PipelineJson.Read(PipelineJson.Write(pipeline).Replace("stochastic", "up")));
        Assert.Equal("$.optimizer.rounding", wrong.Path);
        Assert.Contains("\"nearest\" or \"compensated\" or \"stochastic\"", wrong.Message);
    }
}
