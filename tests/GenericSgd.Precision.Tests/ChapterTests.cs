using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>The study of the chapter against what is known of it.</summary>
public class ChapterTests
{
    static readonly StudyResult Study = PrecisionStudy.Run(
        new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = 12000
        },
        StudyData.Chapter,
        [StudyNumber.Of<Half>(), StudyNumber.Of<BFloat16>(), StudyNumber.Of<float>(), StudyNumber.Of<double>(), StudyNumber.Of<decimal>(),
            StudyNumber.Of<Half>().Summing(SummationOrder.Plain), StudyNumber.Of<double>().Summing(SummationOrder.Plain)]);

    static readonly StudyResult Trajectory = PrecisionStudy.Run(
        new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new ConstantWeights(Real.Parse("0.017640523459676642203941554498669575")),
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = 1000
        },
        StudyData.Chapter, [StudyNumber.Of<DoubleDouble>("double-double")]);

    static readonly StudyResult Remedied = PrecisionStudy.Run(
        new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = 1000
        },
        StudyData.Chapter, [StudyNumber.Of<Half>()], options: new StudyOptions { Remedies = Enum.GetValues<Remedy>() });

    static TypeResult Of(string number) => Study.Types.Single(type => type.Number == number);

    [Theory]
    [InlineData("half:plain", 428)]
    [InlineData("float", 2001)]
    [InlineData("double:plain", 5516)]
    [InlineData("decimal", 10550)]
    public void TrainingStandsStill(string number, int epoch) =>
        Assert.InRange(Of(number).StandsStillFrom!.Value, 0.9 * epoch, 1.1 * epoch);

    [Fact]
    public void HalfStopsWhereItIsKnownToStop()
    {
        var last = Of("half:plain").Checkpoints[^1];
        Assert.Equal("10.2578125", last.Parameters[0].Value);
        Assert.Equal("18.578125", last.Parameters[1].Value);
    }

    [Fact]
    public void DoubleKeepsTheDigitsOfTheChapter()
    {
        var digits = Of("double:plain").Checkpoints.Single(checkpoint => checkpoint.Epoch == 1000).Digits;
        Assert.InRange(digits.Parameters, 14.5, 16.5);
        Assert.InRange(digits.Cost, 11.5, 13.5);
    }

    // facts: 80-digit arithmetic after 1000 epochs.
    [Theory]
    [InlineData(0, "10.010358892022865783979687652342742")]
    [InlineData(1, "19.94203800715809775793059921727708")]
    public void TheDigitsAreThoseOfTheTruth(int parameter, string truth)
    {
        var exact = DoubleDouble.Parse(truth, null);
        foreach (var type in Study.Types)
        {
            var seen = type.Checkpoints.Single(checkpoint => checkpoint.Epoch == 1000).Parameters[parameter];
            var difference = Math.Abs((DoubleDouble.Parse(seen.Value, null) - exact).High);
            var digits = -Math.Log10(difference / Math.Abs(exact.High));
            Assert.True(Math.Abs(digits - seen.Digits) < 0.1, $"{type.Number}: {seen.Digits} digits, in truth {digits}");
        }
    }

    // facts: the 80-digit trajectory from w = 0.017640523459676642203941554498669575, which is the start to 31 digits.
    [Theory]
    [InlineData(1, "6.1429768194912898977381547164592727", "1.1985887581232258686236846756401064")]
    [InlineData(10, "12.955392221081423351393205139166142", "3.3247296115252627371408692040438851")]
    [InlineData(100, "11.780746764797255690981239511861971", "10.036035610122660560317163585929448")]
    [InlineData(1000, "10.010358892022865783979687652342742", "19.94203800715809775793059921727708")]
    public void TheReferenceClaimsNoMoreDigitsThanItHas(int epoch, string weight, string bias)
    {
        var checkpoint = Trajectory.Types[0].Checkpoints.Single(checkpoint => checkpoint.Epoch == epoch);
        var (w, b) = (DoubleDouble.Parse(weight, null), DoubleDouble.Parse(bias, null));
        var difference = Math.Max(Difference(0, w), Difference(1, b));
        var truth = difference == 0 ? 32 : -Math.Log10(difference / Math.Max(w.High, b.High));
        Assert.InRange(checkpoint.ReferenceDigits.Parameters, 24, truth + 0.3);

        double Difference(int parameter, DoubleDouble exact) => Math.Abs((DoubleDouble.Parse(checkpoint.Parameters[parameter].Value, null) - exact).High);
    }

    [Fact]
    public void ACompensatedUpdateBuysDigits()
    {
        var half = Remedied.Types[0];
        Assert.True(half.Remedies[0].Digits.Parameters > half.Digits.Parameters + 0.5, $"{half.Remedies[0]}, without {half.Digits}");
    }

    [Fact]
    public void EventsAreCountedByPlace()
    {
        var updates = Remedied.Types[0].Events.Where(one => one.Place == "the update").ToArray();
        Assert.Equal(Remedied.Types[0].Checkpoints.Select(checkpoint => checkpoint.Epoch), updates.Select(one => one.Epoch));
        Assert.Equal(0, updates[0].Absorptions);
        Assert.True(updates[^1].Absorptions > 0, "nothing was absorbed where Half stands still");
    }

    [Fact]
    public void TheCheapestTypeKeepsTheDigits() => Assert.True(Study.Cheapest!.Digits.Parameters >= 6);

    // Times differ from run to run, so nothing but a time may depend on them.
    [Fact]
    public void TheCheapestTypeIsTheNarrowest() => Assert.Equal(
        Study.Types.Where(type => Math.Min(type.Digits.Parameters, type.Digits.Predictions) >= Study.DigitsAsked).Min(type => type.Bits), Study.Cheapest!.Bits);

    [Fact]
    public void BitsAreThoseOfANumber() => Assert.Equal(
        [16, 32, 64, 128], new[] { "half", "float", "double", "decimal" }.Select(name => Of(name).Bits));

    [Fact]
    public void HalfIsToldWhyItStops() => Assert.Contains("stands still from epoch", Of("half").Verdict);
}
