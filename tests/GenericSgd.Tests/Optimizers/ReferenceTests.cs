using GenericSgd.Data;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Tests.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>Sequences that others computed: Keras' own test values and runs of the chapter's data in plain double.</summary>
public class ReferenceTests
{
    static readonly Dictionary<string, Optimizer> Runs = new()
    {
        ["momentum"] = Optimizer.Momentum(0.001, 0.95),
        ["rmsprop"] = new(0.2, [new RmsProp { Rho = 0.9, Epsilon = 1e-7 }]),
        ["adam"] = Optimizer.Adam(0.1),
        ["adam of twice the gradient"] = new(0.1, [new Adam(), new Doubled()]),
        ["adagrad 0.2"] = new(0.2, [new AdaGrad { Epsilon = 1e-7 }]),
        ["adagrad 1"] = new(1.0, [new AdaGrad { Epsilon = 1e-7 }]),
        ["decay"] = Optimizer.Sgd(new InverseTimeDecay(0.01, 0.02)),
    };

    static void AssertNear(double expected, double actual, double within = 1e-12) =>
        Assert.True(Math.Abs(actual - expected) <= within * Math.Max(1, Math.Abs(expected)), $"{actual}, not {expected}");

    [Theory]
    [InlineData("momentum", 200, 10.12918520858751, 18.863035118512496, 0.495936656099565)]
    [InlineData("momentum", 1, 0.630174153062838, 0.1198588758123226, 3875.3967840641144)]
    [InlineData("rmsprop", 100, 11.003671246540788, 14.524756599263018, 8.848937356600677)]
    [InlineData("rmsprop", 1, 0.6500960551668399, 0.6324555303650469, 3805.315174582678)]
    [InlineData("adam of twice the gradient", 400, 10.59794440990883, 16.798660306416192, 3.038974168134756)]
    [InlineData("adam of twice the gradient", 1, 0.21764052345641152, 0.19999999998331375, 4110.642364795106)]
    [InlineData("adam", 400, 11.177009389292394, 13.695430652288211, 11.784587774761622)]
    [InlineData("adam", 3, 0.3175532149044863, 0.299916508552204, 4039.048287027082)]
    [InlineData("adagrad 0.2", 400, 6.604171396252343, 6.652122364940313, 802.1667846102318)]
    [InlineData("adagrad 0.2", 3, 0.47164018083808235, 0.4541225346021921, 3929.8610794489887)]
    [InlineData("adagrad 1", 400, 11.054522634913221, 14.342835855685909, 9.484386089928076)]
    [InlineData("decay", 400, 11.680607160371698, 10.596355287371255, 26.018522470100706)]
    [InlineData("decay", 3, 11.017717688059395, 2.2698117556406343, 193.48194963451056)]
    public void TheChaptersDataInDouble(string name, int epochs, double weight, double bias, double cost)
    {
        var run = (Chapter.Pipeline(0.1, epochs) with { Optimizer = Runs[name] }).Train(Dataset.Chapter<double>());
        AssertNear(weight, run.Network.Parameters[0]);
        AssertNear(bias, run.Network.Parameters[1]);
        AssertNear(cost, run.Cost, 1e-11);
    }

    // At the end RMSProp jumps to and fro around the minimum; each jump magnifies the rounding of the last bit.
    [Fact]
    public void RmsPropEndsInItsJumpsAroundTheMinimum()
    {
        var run = (Chapter.Pipeline(0.1, 400) with { Optimizer = Runs["rmsprop"] }).Train(Dataset.Chapter<double>());
        AssertNear(9.900000500527442, run.Network.Parameters[0], 1e-6);
        AssertNear(19.90000050864718, run.Network.Parameters[1], 1e-6);
    }

    public static TheoryData<GradientTransform?, double[]> KerasSteps => new()
    {
        { new RmsProp(Dialect.Keras), [-0.58113803951536755047, 0.41886119187607140544, 1.4188611860498797818, 2.4188613675581270366] },
        { new AdaGrad(Dialect.Keras), [0.52326872704680666584, 1.5006930017176063076, 2.5005094249913999372, 3.5061352076979465296] },
        { new Adam(Dialect.Keras), [0.5000015811338301, 1.5000002635229994585, 2.5000002258768736855, 3.5000007905681650441] },
        { null, [0.5, -1.0, -0.5, 3.0] },
    };

    [Theory]
    [MemberData(nameof(KerasSteps))]
    public void OneStepOfKeras(GradientTransform? transform, double[] expected)
    {
        double[] gradient = [1, 6, 7, 2];
        var update = transform is null ? gradient : new TransformSteps<double>(transform, 4).Next(gradient);
        for (var i = 0; i < 4; i++)
            AssertNear(expected[i], i + 1 - 0.5 * update[i]);
    }

    [Fact]
    public void FiveStepsOfAdaGradInKeras()
    {
        var run = new TransformSteps<double>(new AdaGrad(Dialect.Keras) { Epsilon = 1e-6, Start = 0.3 }, 10);
        double[] x = [.. Enumerable.Repeat(1.0, 10)];
        double[][] expected =
        [
            [.. Enumerable.Repeat(0.9963491308, 10)],
            [0.9604339206, 0.9277598835, 0.9002846768, 0.878408513, 0.8615215374, 0.8486506424, 0.8388468925, 0.8313305965, 0.8255084639, 0.8209443406],
            [0.9250841598, 0.8628799367, 0.8136912463, 0.7768166859, 0.7497251954, 0.7298388194, 0.7151080876, 0.7040454993, 0.6956080699, 0.6890711414],
            [0.8902739552, 0.8011660166, 0.7342263449, 0.6862403872, 0.6521398814, 0.6276917736, 0.6098806459, 0.5966629731, 0.5866691292, 0.5789764496],
            [0.8559793315, 0.7421957077, 0.6603771007, 0.60373112, 0.5644374863, 0.5367226486, 0.516756112, 0.5020546603, 0.4910015733, 0.4825290179],
        ];
        foreach (var (step, row) in expected.Index())
        {
            var update = run.Next([.. Enumerable.Range(1, 10).Select(i => step == 0 ? 0.01 : i / 10.0)]);
            for (var i = 0; i < 10; i++)
            {
                x[i] -= 0.2 * update[i];
                AssertNear(row[i], x[i], 1e-10);
            }
        }
    }

    sealed record Doubled : GradientTransform
    {
        public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
        {
            for (var i = 0; i < update.Length; i++)
                update[i] += update[i];
        }
    }
}
