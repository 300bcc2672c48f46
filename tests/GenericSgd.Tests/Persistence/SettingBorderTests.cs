using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>Settings at their borders: the last value that is taken, and the first that is refused, with the whole message. Those of schedules have tests of
/// their own.</summary>
public class SettingBorderTests
{
    static void Refused<TFamily>(string text, string message)
        where TFamily : class => Assert.Equal($"\"{text}\": {message}", Assert.Throws<PipelineFormatException>(() => Definitions.Parse<TFamily>(text)).Message);

    [Theory]
    [InlineData("huber:0", "delta: Delta must be greater than 0.")]
    [InlineData("huber:-1", "delta: Delta must be greater than 0.")]
    [InlineData("quantile:0", "level: The level must lie between 0 and 1.")]
    [InlineData("quantile:1", "level: The level must lie between 0 and 1.")]
    [InlineData("binary-cross-entropy:1", "labelSmoothing: Label smoothing must be at least 0 and less than 1.")]
    [InlineData("binary-cross-entropy:-0.1", "labelSmoothing: Label smoothing must be at least 0 and less than 1.")]
    [InlineData("softmax-cross-entropy:1", "labelSmoothing: Label smoothing must be at least 0 and less than 1.")]
    [InlineData("softmax-cross-entropy:-0.1", "labelSmoothing: Label smoothing must be at least 0 and less than 1.")]
    [InlineData("penalized(huber):-1", "l1: The factor of a penalty must be at least 0.")]
    [InlineData("penalized(huber):0:-1", "l2: The factor of a penalty must be at least 0.")]
    public void OfCosts(string text, string message) => Refused<Cost>(text, message);

    [Theory]
    [InlineData("dense:0", "outputs: A dense layer needs at least one output.")]
    [InlineData("dropout:1", "rate: The rate must be at least 0 and less than 1.")]
    [InlineData("dropout:-0.1", "rate: The rate must be at least 0 and less than 1.")]
    [InlineData("layer-norm:0", "epsilon: Epsilon must be greater than 0.")]
    [InlineData("elu:-0.1", "alpha: Alpha must be at least 0.")]
    public void OfLayers(string text, string message) => Refused<Layer>(text, message);

    [Theory]
    [InlineData("momentum:1", "factor: Momentum must be at least 0 and less than 1.")]
    [InlineData("momentum:-0.1", "factor: Momentum must be at least 0 and less than 1.")]
    [InlineData("nesterov:1", "factor: A fraction must be at least 0 and less than 1.")]
    [InlineData("nesterov:-0.1", "factor: A fraction must be at least 0 and less than 1.")]
    [InlineData("adam:1", "beta1: A fraction must be at least 0 and less than 1.")]
    [InlineData("adam:0:1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("adam:0:-0.1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("adam:0:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("amsgrad:1", "beta1: A fraction must be at least 0 and less than 1.")]
    [InlineData("amsgrad:0:1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("amsgrad:0:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("adamax:1", "beta1: A fraction must be at least 0 and less than 1.")]
    [InlineData("adamax:0:1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("adamax:0:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("nadam:1", "beta1: A fraction must be at least 0 and less than 1.")]
    [InlineData("nadam:0:1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("nadam:0:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("radam:1", "beta1: A fraction must be at least 0 and less than 1.")]
    [InlineData("radam:0:1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("radam:0:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("rmsprop:1", "rho: A fraction must be at least 0 and less than 1.")]
    [InlineData("rmsprop:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("adagrad:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("adagrad:1:-1", "start: It must be at least 0.")]
    [InlineData("adadelta:1", "rho: A fraction must be at least 0 and less than 1.")]
    [InlineData("adadelta:0:0", "epsilon: The epsilon must be greater than 0.")]
    [InlineData("lion:1", "beta1: A fraction must be at least 0 and less than 1.")]
    [InlineData("lion:0:1", "beta2: A fraction must be at least 0 and less than 1.")]
    [InlineData("rprop:0", "initial: It must be greater than 0.")]
    [InlineData("rprop:1:0", "shrink: The factor must lie between 0 and 1.")]
    [InlineData("rprop:1:1", "shrink: The factor must lie between 0 and 1.")]
    [InlineData("rprop:1:0.5:1", "grow: Step sizes must grow: the factor must be greater than 1.")]
    [InlineData("rprop:1:0.5:2:0", "smallest: It must be greater than 0.")]
    [InlineData("rprop:1:0.5:2:1:1", "largest: The largest step size must be greater than the smallest.")]
    [InlineData("clip-by-value:0", "limit: The limit must be greater than 0.")]
    [InlineData("clip-by-norm:0", "limit: The limit must be greater than 0.")]
    [InlineData("clip-by-global-norm:0", "limit: The limit must be greater than 0.")]
    [InlineData("weight-decay:-1", "rate: It must be at least 0.")]
    [InlineData("rate-factor:*:-1", "factor: It must be at least 0.")]
    [InlineData("freeze:", "pattern: A pattern such as layers.0.* or *.biases is needed.")]
    public void OfTransforms(string text, string message) => Refused<GradientTransform>(text, message);

    [Theory]
    [InlineData("uniform:1:1", "high: The upper limit must be greater than the lower one, 1.")]
    [InlineData("uniform:1:0.5", "high: The upper limit must be greater than the lower one, 1.")]
    [InlineData("scaled-normal:-1", "scale: The scale must be at least 0.")]
    public void OfInitializers(string text, string message) => Refused<Initializer>(text, message);

    [Fact]
    public void TheBorderIsTaken()
    {
        Assert.NotNull(Definitions.Parse<Cost>("binary-cross-entropy:0"));
        Assert.NotNull(Definitions.Parse<Cost>("softmax-cross-entropy:0"));
        Assert.NotNull(Definitions.Parse<Cost>("penalized(huber):0:0"));
        Assert.Equal([new Dense(1), new Dropout(0)], Definitions.ParseList<Layer>("dense:1,dropout:0"));
        Assert.NotNull(Definitions.Parse<Layer>("elu:0"));
        string[] transforms =
            ["momentum:0", "nesterov:0", "adam:0:0", "amsgrad:0:0", "adamax:0:0", "nadam:0:0", "radam:0:0", "rmsprop:0", "adagrad:1:0", "adadelta:0",
            "lion:0:0", "weight-decay:0", "rate-factor:*:0"];
        Assert.All(transforms, text => Assert.NotNull(Definitions.Parse<GradientTransform>(text)));
        Assert.NotNull(Definitions.Parse<Initializer>("scaled-normal:0"));
    }
}
