using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>What a setting is that is not given: those of the papers and of the libraries that the documentation names. A change would change runs in
/// silence.</summary>
public class SettingDefaultTests
{
    // All parts with nothing but what they require.
    const string Least =
        """
        {
          "inputs": 1,
          "layers": [{ "kind": "layer-norm" }, { "kind": "elu" }, { "kind": "leaky-relu" }, { "kind": "dense", "outputs": 1 }],
          "initializer": { "kind": "scaled-normal", "scale": 1 },
          "cost": { "kind": "penalized", "cost": { "kind": "huber" } },
          "optimizer": {
            "learningRate": { "kind": "sequence", "milestones": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "schedules": [
              { "kind": "inverse-time-decay", "initial": 1, "decay": 1 },
              { "kind": "step-decay", "initial": 1, "every": 1 },
              { "kind": "multi-step-decay", "initial": 1, "milestones": [1] },
              { "kind": "exponential-decay", "initial": 1, "factor": 1 },
              { "kind": "linear-ramp", "initial": 1, "final": 1, "over": 1 },
              { "kind": "polynomial-decay", "initial": 1, "over": 1 },
              { "kind": "cosine-decay", "initial": 1, "over": 1 },
              { "kind": "cosine-restarts", "initial": 1, "first": 1 },
              { "kind": "one-cycle", "initial": 1, "over": 1 },
              { "kind": "warm-up", "then": 1, "over": 1 },
              { "kind": "reduce-on-plateau", "initial": 1 }
            ] },
            "chain": [
              { "kind": "momentum", "factor": 0.5 }, { "kind": "nesterov", "factor": 0.5 }, { "kind": "adagrad" }, { "kind": "rmsprop" }, { "kind": "adadelta" }, { "kind": "adam" },
              { "kind": "amsgrad" }, { "kind": "adamax" }, { "kind": "nadam" }, { "kind": "radam" }, { "kind": "lion" }, { "kind": "clip-by-norm", "limit": 1 },
              { "kind": "clip-by-global-norm", "limit": 1 }, { "kind": "rprop" }, { "kind": "weight-decay", "rate": 1 }
            ]
          }
        }
        """;

    static readonly string[] Defaults =
    [
        """{ "kind": "layer-norm", "epsilon": 1E-05 }""",
        """{ "kind": "elu", "alpha": 1 }""",
        """{ "kind": "leaky-relu", "slope": 0.01 }""",
        """{ "kind": "dense", "outputs": 1, "bias": true }""",
        """{ "kind": "scaled-normal", "scale": 1, "numPySeed": null }""",
        """{ "kind": "penalized", "cost": { "kind": "huber", "delta": 1 }, "l1": 0, "l2": 0 }""",
        """{ "kind": "inverse-time-decay", "initial": 1, "decay": 1, "per": "step" }""",
        """{ "kind": "step-decay", "initial": 1, "every": 1, "factor": 0.1, "per": "epoch" }""",
        """{ "kind": "multi-step-decay", "initial": 1, "milestones": [1], "factor": 0.1, "per": "epoch" }""",
        """{ "kind": "exponential-decay", "initial": 1, "factor": 1, "over": 1, "per": "epoch" }""",
        """{ "kind": "linear-ramp", "initial": 1, "final": 1, "over": 1, "per": "epoch" }""",
        """{ "kind": "polynomial-decay", "initial": 1, "over": 1, "power": 1, "final": 0, "per": "epoch" }""",
        """{ "kind": "cosine-decay", "initial": 1, "over": 1, "final": 0, "per": "epoch" }""",
        """{ "kind": "cosine-restarts", "initial": 1, "first": 1, "growth": 1, "final": 0, "per": "epoch" }""",
        """{ "kind": "one-cycle", "initial": 1, "over": 1, "peakFactor": 25, "lastFactor": 0.0001, "rise": 0.3, "per": "step" }""",
        """{ "kind": "warm-up", "then": 1, "over": 1, "from": 0, "per": "epoch" }""",
        """{ "kind": "reduce-on-plateau", "initial": 1, "factor": 0.1, "patience": 10, "threshold": 0.0001, "cooldown": 0, "smallest": 0 }""",
        """ "milestones": [1,2,3,4,5,6,7,8,9,10], "per": "epoch" }""",
        """{ "kind": "momentum", "factor": 0.5, "dialect": "pyTorch" }""",
        """{ "kind": "nesterov", "factor": 0.5, "dialect": "pyTorch" }""",
        """{ "kind": "adagrad", "epsilon": 1E-10, "start": 0, "dialect": "pyTorch" }""",
        """{ "kind": "rmsprop", "rho": 0.99, "epsilon": 1E-08, "centered": false, "dialect": "pyTorch" }""",
        """{ "kind": "adadelta", "rho": 0.9, "epsilon": 1E-06, "dialect": "pyTorch" }""",
        """{ "kind": "adam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1E-08, "dialect": "pyTorch" }""",
        """{ "kind": "amsgrad", "beta1": 0.9, "beta2": 0.999, "epsilon": 1E-08, "dialect": "pyTorch" }""",
        """{ "kind": "adamax", "beta1": 0.9, "beta2": 0.999, "epsilon": 1E-08, "dialect": "pyTorch" }""",
        """{ "kind": "nadam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1E-08, "dialect": "pyTorch" }""",
        """{ "kind": "radam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1E-08, "dialect": "pyTorch" }""",
        """{ "kind": "lion", "beta1": 0.9, "beta2": 0.99 }""",
        """{ "kind": "clip-by-norm", "limit": 1, "dialect": "pyTorch" }""",
        """{ "kind": "clip-by-global-norm", "limit": 1, "dialect": "pyTorch" }""",
        """{ "kind": "rprop", "initial": 0.01, "shrink": 0.5, "grow": 1.2, "smallest": 1E-06, "largest": 50 }""",
        """{ "kind": "weight-decay", "rate": 1, "weightsOnly": false }""",
    ];

    [Fact]
    public void OfEachPart()
    {
        var text = PipelineJson.Write(PipelineJson.Read(Least));
        Assert.All(Defaults, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "kind": "glorot" }""", """{ "kind": "glorot", "distribution": "uniform" }""")]
    [InlineData("""{ "kind": "he" }""", """{ "kind": "he", "distribution": "normal" }""")]
    public void OfInitializers(string least, string whole) =>
        Assert.Contains(whole, PipelineJson.Write(PipelineJson.Read($$"""{ "inputs": 1, "layers": [{ "kind": "dense", "outputs": 1 }], "initializer": {{least}} }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "kind": "binary-cross-entropy" }""", """{ "kind": "binary-cross-entropy", "labelSmoothing": 0 }""")]
    [InlineData("""{ "kind": "softmax-cross-entropy" }""", """{ "kind": "softmax-cross-entropy", "labelSmoothing": 0 }""")]
    public void OfCosts(string least, string whole) =>
        Assert.Contains(whole, PipelineJson.Write(PipelineJson.Read($$"""{ "inputs": 1, "layers": [{ "kind": "dense", "outputs": 1 }], "cost": {{least}} }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "kind": "nesterov", "factor": 0.25, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "adagrad", "epsilon": 0.125, "start": 0.25, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "rmsprop", "rho": 0.25, "epsilon": 0.125, "centered": true, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "adadelta", "rho": 0.25, "epsilon": 0.125, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "adam", "beta1": 0.25, "beta2": 0.5, "epsilon": 0.125, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "amsgrad", "beta1": 0.25, "beta2": 0.5, "epsilon": 0.125, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "adamax", "beta1": 0.25, "beta2": 0.5, "epsilon": 0.125, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "nadam", "beta1": 0.25, "beta2": 0.5, "epsilon": 0.125, "dialect": "keras" }""")]
    [InlineData("""{ "kind": "radam", "beta1": 0.25, "beta2": 0.5, "epsilon": 0.125, "dialect": "pyTorch" }""")]
    [InlineData("""{ "kind": "lion", "beta1": 0.25, "beta2": 0.5 }""")]
    [InlineData("""{ "kind": "rprop", "initial": 0.5, "shrink": 0.25, "grow": 3, "smallest": 0.125, "largest": 7 }""")]
    [InlineData("""{ "kind": "weight-decay", "rate": 0.5, "weightsOnly": true }""")]
    public void WhatIsGivenIsKept(string transform) => Assert.Contains(transform, PipelineJson.Write(PipelineJson.Read(
        $$"""{ "inputs": 1, "layers": [{ "kind": "dense", "outputs": 1 }], "optimizer": { "learningRate": 1, "chain": [{{transform}}] } }""")), StringComparison.Ordinal);

    [Fact]
    public void WithoutAPipelineThereIsNoText() => Assert.Equal("pipeline", Assert.Throws<ArgumentNullException>(() => PipelineJson.Write(null!)).ParamName);

    [Fact]
    public void OfThePipeline()
    {
        var text = PipelineJson.Write(PipelineJson.Read("""{ "inputs": 1, "layers": [{ "kind": "dense", "outputs": 1 }] }"""));
        Assert.EndsWith(",\n  \"epochs\": 1,\n  \"batchSize\": 0,\n  \"shuffle\": true,\n  \"seed\": 0\n}", text, StringComparison.Ordinal);
        Assert.Contains("\"initializer\": { \"kind\": \"glorot\", \"distribution\": \"uniform\" },\n  \"cost\": { \"kind\": \"mean-squared-error\" },", text,
            StringComparison.Ordinal);
        Assert.Contains("\"learningRate\": 0.01", text, StringComparison.Ordinal);
    }
}
