using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Running;

/// <summary>What a study says of the updates, counted again step by step.</summary>
public class CountTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void UpdatesThatAreAbsorbedAreCounted(int batchSize)
    {
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new Zeros(),
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = 500,
            BatchSize = batchSize,
            Shuffle = false,
        };
        var type = PrecisionStudy.Run(pipeline, StudyData.Chapter, [StudyNumber.Of<Half>()]).Types[0];

        var trainer = new Trainer<Half>(pipeline, Dataset.Chapter<Half>());
        var before = new Half[2];
        var (updates, absorbed, lastMoved) = (0, 0, 0);
        foreach (var checkpoint in type.Checkpoints)
        {
            (int Updates, int Absorbed, double Smallest) last = default;
            while (trainer.Epoch < checkpoint.Epoch || !trainer.EndsEpoch)
            {
                var begins = trainer.Epoch == 0 || trainer.EndsEpoch;
                trainer.Network.Parameters.CopyTo(before);
                trainer.Step();
                last = (begins ? 0 : last.Updates, begins ? 0 : last.Absorbed, double.PositiveInfinity);
                for (var i = 0; i < 2; i++)
                {
                    var same = trainer.Network.Parameters[i] == before[i];
                    lastMoved = same ? lastMoved : trainer.Epoch;
                    if (trainer.LastUpdate[i] == Half.Zero)
                        continue;
                    last.Smallest = Math.Min(last.Smallest, (double)Half.Abs(trainer.LastUpdate[i]) / Ulp(before[i]));
                    (last.Updates, updates) = (last.Updates + 1, updates + 1);
                    (last.Absorbed, absorbed) = (last.Absorbed + (same ? 1 : 0), absorbed + (same ? 1 : 0));
                }
            }

            Assert.Equal(last.Absorbed / (double)last.Updates, checkpoint.AbsorbedFraction);
            Assert.Equal(last.Smallest, checkpoint.SmallestUpdate);
        }

        Assert.True(absorbed > 0, "nothing was absorbed");
        Assert.Equal(absorbed / (double)updates, type.AbsorbedFraction);
        Assert.Equal(lastMoved < 500 ? lastMoved + 1 : null, type.StandsStillFrom);
    }

    static double Ulp(Half value) => (double)Half.BitIncrement(Half.Abs(value)) - (double)Half.Abs(value);

    [Fact]
    public void TheReferenceItselfNeverLeavesIt()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 20 };
        var study = PrecisionStudy.Run(pipeline, StudyData.Chapter,
            [StudyNumber.Of<DoubleDouble>("wide"), StudyNumber.Of<Half>(), StudyNumber.Of<Interval<double>>("interval")]);
        Assert.Empty(study.Types[0].LeftReferenceAt);
        Assert.Equal(["1 unit in the last place", "1e-6", "1e-3"], study.Types[1].LeftReferenceAt.Select(left => left.By).Take(3));
        Assert.Empty(study.Types[2].Events);
        Assert.NotEmpty(study.Types[1].Events);
    }

    [Fact]
    public void WithoutTypesThereIsNoStudy() => Assert.Equal("A study needs at least one number type. (Parameter 'numbers')",
        Assert.Throws<ArgumentException>(() => PrecisionStudy.Run(new Pipeline { Inputs = 1, Layers = [new Dense(1)] }, StudyData.Chapter, [])).Message);
}
