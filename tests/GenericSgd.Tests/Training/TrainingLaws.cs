using System.Numerics;
using FsCheck.Xunit;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>What must hold of training a line, in every number type. Numbers are small integers, so that all types see the same ones.</summary>
public abstract class TrainingLaws<T>
    where T : INumber<T>
{
    static readonly T Epsilon = NumberFacts.Of<T>().StepAtOne.To<T>();

    static T Of(int value) => T.CreateChecked(value);

    static Pipeline Line(Real learningRate, int epochs) => new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Optimizer = Optimizer.Sgd(learningRate),
        Epochs = epochs,
    };

    static Dataset<T> Rows((sbyte X, sbyte Y)[] rows) => new(
        [.. rows.Select(row => Of(row.X % 5))], [.. rows.Select(row => Of(row.Y % 20))], rows.Length);

    static Trainer<T> Started(Pipeline pipeline, Dataset<T> data, T weight, T bias)
    {
        var trainer = new Trainer<T>(pipeline, data);
        trainer.Network.Parameters[0] = weight;
        trainer.Network.Parameters[1] = bias;
        return trainer;
    }

    static T CostAt(Dataset<T> data, T weight, T bias)
    {
        var trainer = Started(Line(0.01, 1), data, weight, bias);
        trainer.TakeBatch();
        trainer.Forward();
        return trainer.Cost();
    }

    [Property]
    public bool TheSignOfEachGradientIsTheSignOfTheCostsChange((sbyte, sbyte)[] rows, sbyte weight, sbyte bias)
    {
        if (rows.Length == 0)
            return true;
        var data = Rows(rows);
        var (w, b) = (Of(weight % 5), Of(bias % 5));
        var trainer = Started(Line(0.01, 1), data, w, b);
        trainer.TakeBatch();
        trainer.Forward();
        trainer.CostGradient();
        trainer.Backward();

        // The cost is quadratic, so its change from one step below to one step above is exactly twice the gradient.
        return Agree(trainer.Gradient[0], CostAt(data, w - T.One, b), CostAt(data, w + T.One, b))
            && Agree(trainer.Gradient[1], CostAt(data, w, b - T.One), CostAt(data, w, b + T.One));
    }

    static bool Agree(T gradient, T below, T above)
    {
        var noise = Of(4) * Epsilon * T.Max(below, above);
        return T.Abs(gradient) > noise
            ? T.Sign(above - below) == T.Sign(gradient)
            : T.Abs(above - below) <= Of(4) * noise;
    }

    [Property(MaxTest = 50)]
    public bool ACostBelowTheLargestLearningRateNeverRises((sbyte, sbyte)[] rows, sbyte weight, sbyte bias, byte fraction)
    {
        if (rows.Length == 0)
            return true;
        var data = Rows(rows);
        var limit = LargestLearningRate.Of(Line(0.01, 1), data)!.Value;
        var rate = Math.Round(limit * (fraction + 1) / 300, 6);
        var trainer = Started(Line(rate, 1), data, Of(weight % 5), Of(bias % 5));
        var before = trainer.Step();
        var after = CostAt(data, trainer.Network.Parameters[0], trainer.Network.Parameters[1]);
        return after <= before + Of(64) * Epsilon * (before + T.One);
    }

    [Property(MaxTest = 20)]
    public bool EveryStartLeadsToTenAndTwenty(sbyte weight, sbyte bias)
    {
        const double Rate = 0.04;
        const double SmallestCurvature = 0.57025;
        var trainer = Started(Line(Rate, 4000), Dataset.Chapter<T>(), Start(weight), Start(bias));
        var network = trainer.Fit().Network;

        // An update below half of the last digit of 20 is absorbed: that is where training stands still.
        var digit = ExactConvert.ToDouble(Epsilon) * 32;
        var reach = 2 * digit / (Rate * SmallestCurvature);
        return Math.Abs(ExactConvert.ToDouble(network.Parameters[0]) - 10) <= reach
            && Math.Abs(ExactConvert.ToDouble(network.Parameters[1]) - 20) <= reach;
    }

    // Up to 128,000 from the goal; in Half, whose largest number is 65504, as far as the squares of nine errors reach.
    static T Start(sbyte value) => NumberFacts.Of<T>().Largest > 100_000 ? Of(value) * Of(1001) : Of(value % 8);

    [Fact]
    public void ALearningRateAboveTheLimitDivergesWithTheLimitInTheMessage()
    {
        var exception = Assert.Throws<DivergedException<T>>(() => Line(0.05, 1000).Train(Dataset.Chapter<T>()));
        Assert.Contains("0.0427", exception.Message);
        Assert.NotNull(exception.LastFiniteCost);
        Assert.True(Reduce.AllFinite<T>(exception.Run!.Network.Parameters));
        Assert.Equal(StopReason.Diverged, exception.Run.StopReason);
    }

    [Fact]
    public void AnOverflowLeavesTheParametersOfTheLastGoodStep()
    {
        // The square of the error leaves the range of every type: infinity in one kind, an exception in the other.
        var huge = NumberFacts.Of<T>().Largest!.Value.To<T>() / Of(16);
        var trainer = Started(Line(0.01, 1), Dataset.Chapter<T>(), T.One, huge);
        var exception = Assert.Throws<DivergedException<T>>(() => trainer.Step());
        Assert.Equal((1, 1L), (exception.Epoch, exception.Step));
        Assert.Equal([T.One, huge], trainer.Network.Parameters.ToArray());
        Assert.Contains("cost", exception.Place);
    }

    [Fact]
    public void AbsoluteErrorWalksToTheLineWithADecayingRate()
    {
        var pipeline = Line(0.1, 300) with { Cost = new MeanAbsoluteError() };
        var run = pipeline.Train(Dataset.Chapter<T>());
        Assert.True(run.Cost < run.History.Cost[0] / Of(4));
    }

    [Fact]
    public void ARowPredictedAloneHasTheBitsOfTheBatch()
    {
        var pipeline = Line(0.01, 3) with { Layers = [new Dense(5), new Sigmoid(), new Dense(3), new Tanh(), new Dense(1)] };
        var data = Dataset.Chapter<T>();
        var network = pipeline.Train(data).Network;
        var together = new T[9, 1];
        network.Predict(data.Features, together);
        for (var row = 0; row < 9; row++)
            Assert.Equal(together[row, 0], network.Predict([data.Features[row, 0]])[0]);
    }

    [Fact]
    public void MiniBatchesKeepTheLastShortOne()
    {
        var pipeline = Line(0.01, 5) with { BatchSize = 4, Seed = 3 };
        var trainer = new Trainer<T>(pipeline, Dataset.Chapter<T>());
        var run = trainer.Fit();
        Assert.Equal((3, 15L), (trainer.StepsPerEpoch, trainer.Steps));
        Assert.True(run.Cost < run.History.Cost[0]);
        Assert.Equal(run.Fingerprint, pipeline.Train(Dataset.Chapter<T>()).Fingerprint);
        Assert.NotEqual(run.Fingerprint, (pipeline with { Seed = 4, Initializer = pipeline.Initializer }).Train(Dataset.Chapter<T>()).Fingerprint);
    }
}

public sealed class TrainingInFloat : TrainingLaws<float>;

public sealed class TrainingInDouble : TrainingLaws<double>;

public sealed class TrainingInHalf : TrainingLaws<Half>;

public sealed class TrainingInDecimal : TrainingLaws<decimal>;

public sealed class TrainingInPlain : TrainingLaws<Plain>;
