using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Cli.Options;

/// <summary>Reads the short texts of the flags, such as <c>dense:16,relu,dense:1</c>.</summary>
static class PartText
{
    internal static ValueList<Layer> Layers(string text)
    {
        var layers = text.Split(',', StringSplitOptions.TrimEntries).Select(Layer).ToArray();
        return ValueList.Create<Layer>(layers);
    }

    static Layer Layer(string text) => text.Split(':') switch
    {
        ["dense", var outputs] => new Dense(Count(outputs, text)),
        ["dense", var outputs, "no-bias"] => new Dense(Count(outputs, text), Bias: false),
        ["relu"] => new Relu(),
        ["sigmoid"] => new Sigmoid(),
        ["tanh"] => new Tanh(),
        _ => throw new UsageException($"--layers: '{text}' is not a layer. Layers are dense:OUTPUTS, dense:OUTPUTS:no-bias, relu, sigmoid, tanh."),
    };

    internal static Cost Cost(string text) => text switch
    {
        "mse" or "mean-squared-error" => new MeanSquaredError(),
        "mae" or "mean-absolute-error" => new MeanAbsoluteError(),
        _ => throw new UsageException($"--cost: '{text}' is not a cost. Costs are mean-squared-error (mse), mean-absolute-error (mae)."),
    };

    internal static Schedule Schedule(string text, Real learningRate) => text.Split(':') switch
    {
        ["constant"] => new Constant(learningRate),
        ["inverse-time", var decay] => new InverseTimeDecay(learningRate, Number(decay, "--schedule")),
        ["inverse-time", var decay, "epoch"] => new InverseTimeDecay(learningRate, Number(decay, "--schedule"), TimeUnit.Epoch),
        _ => throw new UsageException($"--schedule: '{text}' is not a schedule. Schedules are constant, inverse-time:DECAY (per step), inverse-time:DECAY:epoch."),
    };

    internal static Initializer Initializer(string text) => text.Split(':') switch
    {
        ["zeros"] => new Zeros(),
        ["constant", var value] => new ConstantWeights(Number(value, "--initializer")),
        ["normal", var scale] => new ScaledNormal(Number(scale, "--initializer")),
        ["numpy", var scale, var seed] => new ScaledNormal(Number(scale, "--initializer"), Seed(seed)),
        ["uniform", var low, var high] => new UniformWeights(Number(low, "--initializer"), Number(high, "--initializer")),
        ["glorot"] => new Glorot(),
        ["glorot", "normal"] => new Glorot(Distribution.Normal),
        ["he"] => new He(),
        ["he", "uniform"] => new He(Distribution.Uniform),
        _ => throw new UsageException(
            $"--initializer: '{text}' is not an initializer. Initializers are zeros, constant:VALUE, normal:SCALE, numpy:SCALE:SEED, uniform:LOW:HIGH, glorot, glorot:normal, he, he:uniform."),
    };

    internal static Real Number(string text, string flag) => Real.TryParse(text, null, out var number)
        ? number
        : throw new UsageException($"{flag}: '{text}' is not a number.");

    static int Count(string text, string layer) => int.TryParse(text, out var count) && count > 0
        ? count
        : throw new UsageException($"--layers: '{layer}' needs a number of outputs that is at least 1, as in dense:16.");

    static uint Seed(string text) => uint.TryParse(text, out var seed)
        ? seed
        : throw new UsageException($"--initializer: the NumPy seed '{text}' is not a whole number from 0 to 4294967295.");
}
