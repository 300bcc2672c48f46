using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Tests.Training;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

public abstract class PlateauLaws<T>
    where T : INumber<T>
{
    static readonly Moment Later = new(1000, 100);

    static T[] Costs(params ReadOnlySpan<int> eighths)
    {
        var costs = new T[eighths.Length];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = T.CreateChecked(eighths[i]) / T.CreateChecked(8);
        return costs;
    }

    static void Rates(Schedule schedule, T[] costs, params ReadOnlySpan<Real> expected)
    {
        for (var done = 0; done < expected.Length; done++)
        {
            var rate = schedule.Rate<T>(new Moment(done, done), costs.AsSpan(0, done));
            var off = T.Abs(rate - expected[done].To<T>());
            Assert.True(off <= T.CreateChecked(4) * Elementary<T>.Epsilon, $"{schedule} after {done} epochs: {rate}, not {expected[done]}");
        }
    }

    [Fact]
    public void TheBadEpochAfterThePatientOnesReduces() =>
        Rates(new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 2 }, Costs(9, 8, 8, 8, 8, 8, 8, 8), 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125);

    [Fact]
    public void ABetterCostStartsTheCountAgain() =>
        Rates(new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 1 }, Costs(9, 9, 8, 8, 7, 9, 6, 6, 6), 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25);

    [Fact]
    public void BetterByLessThanTheThresholdIsBad() =>
        Rates(new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 0, Threshold = 0.25 }, Costs(80, 64, 56, 40, 32), 0.5, 0.5, 0.25, 0.25, 0.25, 0.125);

    [Fact]
    public void InTheCooldownNothingIsBad() =>
        Rates(new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 0, Cooldown = 2 }, Costs(8, 8, 8, 8, 8), 0.5, 0.5, 0.25, 0.25, 0.25, 0.125);

    [Fact]
    public void TheSmallestRateStays() =>
        Rates(new ReduceOnPlateau(0.5) { Factor = 0.25, Patience = 0, Smallest = 0.1 }, Costs(8, 8, 8, 8), 0.5, 0.5, 0.125, 0.1, 0.1);

    [Fact]
    public void ACostBelowZeroThatStandsStillIsBad()
    {
        Rates(new ReduceOnPlateau(1) { Factor = 0.1, Patience = 2 }, Costs(-8, -8, -8, -8, -8, -8, -8, -8), 1, 1, 1, 1, 0.1, 0.1, 0.1, 0.01);
        Assert.InRange(ExactConvert.ToDouble(new ReduceOnPlateau(1) { Factor = 0.1, Patience = 2 }.Rate<T>(new Moment(8, 8),
            Costs(-8, -8, -8, -8, -8, -8, -8, -8))), 0.00999, 0.01001);
    }

    [Fact]
    public void BetterByTheThresholdIsBetterOnBothSidesOfZero() =>
        Rates(new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 0, Threshold = 0.25 }, Costs(16, 8, -8, -9, -16, -17), 0.5, 0.5, 0.5, 0.5, 0.25, 0.25);

    [Fact]
    public void WithoutCostsItIsTheFirstRate() => Assert.Equal(T.One, new ReduceOnPlateau(1).Rate<T>(Later));

    [Fact]
    public void WithinAnotherScheduleItCountsFromItsOwnBeginning()
    {
        var reduced = new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 0 };
        Rates(new Sequence([1, reduced], [2]), Costs(8, 8, 8, 8, 8), 1, 1, 0.5, 0.5, 0.25, 0.125);
        Rates(new WarmUp(reduced, 2), Costs(8, 8, 8, 8, 8), 0, 0.25, 0.5, 0.5, 0.25, 0.125);
    }

    [Fact]
    public void ASequenceGoesFromOneToTheNext()
    {
        var sequence = new Sequence([new LinearRamp(0.1, 0.5, 2), 0.25, new StepDecay(0.5, 1) { Factor = 0.5 }], [2, 4]);
        for (var (epoch, expected) = (0, (Real[])[0.1, 0.3, 0.25, 0.25, 0.5, 0.25, 0.125]); epoch < expected.Length; epoch++)
            Assert.True(T.Abs(sequence.Rate<T>(new Moment(50, epoch)) - expected[epoch].To<T>()) <= T.CreateChecked(4) * Elementary<T>.Epsilon);
    }

    // The rate of each epoch must be the one that the costs of the epochs before it say.
    [Fact]
    public void TrainingGivesItTheCostsOfItsEpochs()
    {
        var schedule = new ReduceOnPlateau(0.01) { Factor = 0.5, Patience = 1, Threshold = 0.1 };
        var run = (Chapter.Pipeline(0.01, 60) with { Optimizer = Optimizer.Sgd(schedule) }).Train(Dataset.Chapter<T>());
        var rates = run.History.LearningRate;
        for (var epoch = 0; epoch < 60; epoch++)
            Assert.Equal(schedule.Rate<T>(new Moment(epoch, epoch), run.History.Cost[..epoch]), rates[epoch]);
        Assert.True(rates[59] < rates[0]);
    }

    [Fact]
    public void OfValidationRowsIfThereAreSome()
    {
        var schedule = new ReduceOnPlateau(0.01) { Factor = 0.5, Patience = 1, Threshold = 0.1 };
        var options = new TrainingOptions<T> { Validation = Dataset.Chapter<T>() };
        var run = (Chapter.Pipeline(0.01, 30) with { Optimizer = Optimizer.Sgd(schedule) }).Train(Dataset.Chapter<T>(), options);
        for (var epoch = 0; epoch < 30; epoch++)
            Assert.Equal(schedule.Rate<T>(new Moment(epoch, epoch), run.History.ValidationCost[1..(epoch + 1)]), run.History.LearningRate[epoch]);
    }
}

public sealed class PlateauInHalf : PlateauLaws<Half>;

public sealed class PlateauInFloat : PlateauLaws<float>;

public sealed class PlateauInDouble : PlateauLaws<double>;

public sealed class PlateauInDecimal : PlateauLaws<decimal>;

public sealed class PlateauInPlain : PlateauLaws<Plain>;

public class NestedScheduleTests
{
    static readonly Schedule Nested = new Sequence([new WarmUp(new CosineDecay(0.5, 30), 5), new ReduceOnPlateau(0.1) { Patience = 3 }, 0.001], [35, 90]);

    [Fact]
    public void TheyAreWrittenAndRead()
    {
        var pipeline = Chapter.Pipeline(Nested, 1);
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
    }

    [Fact]
    public void TheyHaveAShortForm()
    {
        Assert.Equal(Nested, Definitions.Parse<Schedule>("sequence( warm-up(cosine-decay:0.5:30):5, reduce-on-plateau:0.1:patience=3, 0.001 ):35/90"));
        Assert.Equal(new WarmUp(0.5, 5), Definitions.Parse<Schedule>("warm-up(0.5):over=5"));
        Assert.Equal(new WarmUp(0.5, 5), Definitions.Parse<Schedule>("warm-up:0.5:5"));
        Assert.Equal(new GenericSgd.Costs.Penalized(new GenericSgd.Costs.Huber { Delta = 0.5 }) { L1 = 0.1, L2 = 0.2 },
            Definitions.Parse<GenericSgd.Costs.Cost>("penalized(huber:0.5):0.1:0.2"));
    }

    [Theory]
    [InlineData("sequence(0.1,0.2)", "\"milestones\" is missing")]
    [InlineData("sequence(0.1,0.2):5/6", "2 schedules need 1 milestones, not 2.")]
    [InlineData("sequence(0.1,0.2,0.3):6/5", "Milestones must be at least 1 and rise.")]
    [InlineData("sequence(0.1,cosine-deca):6", "Did you mean \"cosine-decay\"?")]
    [InlineData("constant(0.1)", "there is no schedule \"constant(0.1)\"")]
    [InlineData("warm-up(0.1):5:over=6", "\"over\" is given twice.")]
    public void MistakesAreNamed(string text, string message) =>
        Assert.Contains(message, Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Schedule>(text)).Message);
}
