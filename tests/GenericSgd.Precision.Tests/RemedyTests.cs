using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Reporting;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>What is tried against the loss of digits.</summary>
public sealed class RemedyTests : IDisposable
{
    static readonly Pipeline Chapter = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(0.01),
        Epochs = 1000,
    };

    static readonly StudyResult Study = PrecisionStudy.Run(
        Chapter, StudyData.Chapter, [StudyNumber.Of<Half>(), StudyNumber.Of<double>(), StudyNumber.Of<DoubleDouble>("double-double")],
        options: new StudyOptions { Remedies = Enum.GetValues<Remedy>() });

    readonly string _folder = Directory.CreateTempSubdirectory("gsgd").FullName;

    [Fact]
    public void EveryRemedyIsTriedWhereItCanBe()
    {
        Assert.Equal(["compensated update", "stochastic rounding", "master parameters in float", "standardized data", "learning rate / 8"], Names(0));
        Assert.Equal(["compensated update", "stochastic rounding", "master parameters in double-double", "standardized data", "learning rate / 8"], Names(1));
        Assert.Equal(["compensated update", "stochastic rounding", "standardized data", "learning rate / 8"], Names(2));

        static IEnumerable<string> Names(int type) => Study.Types[type].Remedies.Select(remedy => remedy.Remedy);
    }

    [Theory]
    [InlineData("compensated update")]
    [InlineData("master parameters in float")]
    [InlineData("standardized data")]
    public void HalfGainsDigits(string remedy)
    {
        var half = Study.Types[0];
        Assert.True(Of(half, remedy).Digits.Parameters > half.Digits.Parameters + 0.5, $"{Of(half, remedy)}, without {half.Digits}");
    }

    // The type of the reference only repeats it: compared with the way of the other pipeline it would have no digit.
    [Theory]
    [InlineData("standardized data")]
    [InlineData("learning rate / 8")]
    public void AnotherWayHasAReferenceOfItsOwn(string remedy)
    {
        Assert.True(Of(Study.Types[2], remedy).OwnReference);
        Assert.InRange(Of(Study.Types[2], remedy).Digits.Parameters, 30, 33);
        Assert.InRange(Of(Study.Types[1], remedy).Digits.Parameters, 12, 17);
    }

    [Fact]
    public void StandardizedDataAreNotStandardizedAgain()
    {
        var result = PrecisionStudy.Run(Chapter with { Epochs = 3 }, StudyData.Chapter.Standardized(), [StudyNumber.Of<float>()],
            options: new StudyOptions { Remedies = [Remedy.Standardizing] });
        Assert.Empty(result.Types[0].Remedies);
    }

    // Written out by hand: the gradient in float at the rounded parameters, the update in double.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void MasterParametersAreUpdatedInTheWideType(int batch)
    {
        const int Epochs = 20;
        var pipeline = Chapter with { Epochs = Epochs, BatchSize = batch };
        var data = Dataset.Chapter<float>();
        var source = new Source(pipeline, StudyData.Chapter, [0.25, -0.5], null);
        var record = new MasterTask(source, SummationOrder.Kernel, new WatchPlan(Epochs, 1), StudyNumber.Of<double>(), _ => { }, default).Run<float>();

        double[] master = [0.25, -0.5];
        var trainer = new Trainer<float>(pipeline, data);
        do
        {
            for (var i = 0; i < master.Length; i++)
                trainer.Network.Parameters[i] = (float)master[i];
            trainer.TakeBatch();
            trainer.Forward();
            trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            for (var i = 0; i < master.Length; i++)
                master[i] -= 0.01 * trainer.Gradient[i];
        }
        while (trainer.Epoch < Epochs || !trainer.EndsEpoch);

        Assert.Equal(master, record.Checkpoints[^1].Parameters.Select(parameter => parameter.High));
    }

    [Fact]
    public void RandomMasksAreThoseOfTheReference()
    {
        var pipeline = Chapter with { Layers = [new Dense(4), new Dropout(0.5), new Dense(1)], Epochs = 30 };
        var result = PrecisionStudy.Run(
            pipeline, StudyData.Chapter.Standardized(), [StudyNumber.Of<float>()], options: new StudyOptions { Remedies = [Remedy.MasterParameters] });
        Assert.InRange(result.Types[0].Remedies[0].Digits.Parameters, 5, 9);
    }

    [Fact]
    public void EveryReportNamesTheRemedies()
    {
        ReportFolder.Write(_folder, Study, "gsgd precision");
        foreach (var kind in new[] { "html", "md", "json", "remedies.csv" })
        {
            var text = File.ReadAllText(Path.Combine(_folder, $"precision.{kind}"));
            Assert.All(Study.Types[0].Remedies, remedy => Assert.Contains(remedy.Remedy, text.Replace("\\/", "/", StringComparison.Ordinal)));
        }

        Assert.Equal(1 + Study.Types.Count, File.ReadLines(Path.Combine(_folder, "precision.minimum.csv")).Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static RemedyResult Of(TypeResult type, string remedy) => type.Remedies.Single(one => one.Remedy == remedy);
}
