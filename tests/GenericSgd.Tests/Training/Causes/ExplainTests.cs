using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Causes;

/// <summary>A step says that it diverged; the cause is looked for when it is asked, in the numbers of that step.</summary>
public class ExplainTests
{
    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Initializer = new Zeros(), Optimizer = Optimizer.Sgd(0.01), Epochs = 500 };

    static DivergedException<T> ByHand<T>(Trainer<T> trainer)
        where T : System.Numerics.INumber<T> => Assert.Throws<DivergedException<T>>(() =>
        {
            for (var step = 0; step < 10_000; step++)
                trainer.Step();
        });

    [Fact]
    public void AStepByHandTrainsNoOtherTrainer()
    {
        var cost = new Asked();
        var exception = ByHand(new Trainer<float>(Line with { Cost = cost, Optimizer = Optimizer.Sgd(0.5) }, Dataset.Chapter<float>()));
        Assert.Equal([typeof(float)], cost.Types);
        Assert.Equal((null, null, false), (exception.Cause, exception.LargestLearningRate, exception.StandardizingHelps));
        Assert.EndsWith(" Explain() looks for the cause. The parameters are those of the last good step.", exception.Message);

        Assert.Same(exception, exception.Explain());
        Assert.Equal([typeof(float), typeof(double)], cost.Types);
        Assert.Equal(DivergenceCause.LearningRate, exception.Cause);
        Assert.Equal(0.0428, exception.LargestLearningRate!.Value, 1e-4);
        Assert.Contains("a learning rate below 0.0427: choose a lower one. The parameters are those of the last good step.", exception.Message);
    }

    [Fact]
    public void ItIsLookedForOnce()
    {
        var cost = new Asked();
        var exception = ByHand(new Trainer<float>(Line with { Cost = cost, Optimizer = Optimizer.Sgd(0.5) }, Dataset.Chapter<float>())).Explain();
        var (message, calls) = (exception.Message, cost.Calls);
        Assert.Equal(message, exception.Explain().Message);
        Assert.Equal(calls, cost.Calls);
    }

    [Fact]
    public void ARunHasAskedAlready()
    {
        var exception = Assert.Throws<DivergedException<double>>(() => (Line with { Optimizer = Optimizer.Sgd(0.05) }).Train(Dataset.Chapter<double>()));
        Assert.Equal(DivergenceCause.LearningRate, exception.Cause);
        Assert.DoesNotContain("Explain", exception.Message);
    }

    // The parameters that failed are gone when it is asked; in their place are some that train.
    [Fact]
    public void TheNumbersAreThoseOfTheStepThatFailed()
    {
        var trainer = new Trainer<Half>(Line, Dataset.Chapter<Half>());
        trainer.Network.Parameters.Fill((Half)1000);
        var exception = ByHand(trainer);
        trainer.Network.Parameters.Fill(Half.Zero);
        trainer.Step();
        exception.Explain();
        Assert.Equal((DivergenceCause.FirstCost, 1L), (exception.Cause, exception.Step));
        Assert.Contains("Already the cost before the first step", exception.Message);
    }

    // Predictions and targets of the step are looked at, not those that the trainer holds by then.
    [Fact]
    public void ThePredictionsAreToo()
    {
        var trainer = new Trainer<double>(Line with { Cost = new NaNAtFirst() });
        var exception = Assert.Throws<DivergedException<double>>(() => trainer.Step(new Dataset<double>([1, 2], [1, 2], 2)));
        trainer.TakeBatch(new Dataset<double>([1e300], [1e300], 1));
        trainer.Forward();
        Assert.Equal(DivergenceCause.Computation, exception.Explain().Cause);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e308)]
    public void ARateOfTheCallersOwnIsTheOneThatIsTooHigh(double rate)
    {
        var trainer = new Trainer<double>(Line, Dataset.Chapter<double>());
        var exception = Assert.Throws<DivergedException<double>>(() =>
        {
            for (var step = 0; step < 3; step++)
            {
                trainer.TakeBatch();
                trainer.Forward();
                trainer.Cost();
                trainer.CostGradient();
                trainer.Backward();
                trainer.Update(rate);
            }
        });
        Assert.Equal(0.0428, exception.Explain().LargestLearningRate!.Value, 1e-4);
    }

    // What is known of the run must not be lost because the cause is not.
    [Fact]
    public void ACostThatDoesNotTakeDoubleKeepsTheRun()
    {
        var exception = Assert.Throws<DivergedException<float>>(
            () => (Line with { Cost = new Asked { RefusesDouble = true }, Optimizer = Optimizer.Sgd(0.5) }).Train(Dataset.Chapter<float>()));
        Assert.Null(exception.Cause);
        Assert.Equal(StopReason.Diverged, exception.Run!.StopReason);
        Assert.Contains("The cause could not be looked for: Not in double. The parameters are", exception.Message);
    }

    // The sum of squares is in range, its derivative is not.
    [Fact]
    public void APenaltyWhoseGradientOverflowsIsNamed()
    {
        var network = new Network<decimal>(1, Line.Layers);
        network.Parameters[0] = 0.6m;
        var trainer = new Trainer<decimal>(Line with { Cost = new Penalized(new MeanSquaredError()) { L2 = 7e28 } }, Dataset.Chapter<decimal>(), network);
        Assert.Equal("the gradient of the penalty", ByHand(trainer).Place);
    }

    /// <summary>The mean squared error, which notes in which number types it is asked.</summary>
    sealed record Asked : Cost
    {
        readonly MeanSquaredError _inner = new();

        internal HashSet<Type> Types { get; } = [];

        internal int Calls { get; private set; }

        internal bool RefusesDouble { get; init; }

        public override bool IsQuadratic => true;

        public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
        {
            Note<T>();
            return _inner.Value(prediction, target);
        }

        public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
        {
            Note<T>();
            _inner.Gradient(prediction, target, gradient);
        }

        void Note<T>()
        {
            Types.Add(typeof(T));
            Calls++;
            if (RefusesDouble && typeof(T) == typeof(double))
                throw new NotSupportedException("Not in double.");
        }
    }

    /// <summary>NaN of small predictions.</summary>
    sealed record NaNAtFirst : Cost
    {
        public override bool IsQuadratic => false;

        public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target) => T.Zero / T.Zero;

        public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient) => gradient.Fill(T.Zero);
    }
}
