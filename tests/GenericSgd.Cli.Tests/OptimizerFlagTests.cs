using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>The flags that add something to an optimizer or to the cost.</summary>
public sealed class OptimizerFlagTests : Refusals
{
    string Data => Folder.Write("data.csv", Tables.Fractions);

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    [Fact]
    public void FlagsTrainTheBitsOfTheFile()
    {
        var pipeline = Folder.Write(
            "pipeline.json",
            """
            {
              "inputs": 2,
              "layers": [{ "kind": "dense", "outputs": 3 }, { "kind": "tanh" }, { "kind": "dense", "outputs": 1 }],
              "cost": { "kind": "penalized", "cost": { "kind": "mean-squared-error" }, "l1": 0.01, "l2": 0.02 },
              "optimizer": {
                "learningRate": { "kind": "warm-up", "then": { "kind": "cosine-decay", "initial": 0.1, "over": 20 }, "over": 3 },
                "chain": [
                  { "kind": "freeze", "pattern": "layers.0.*" }, { "kind": "clip-by-value", "limit": 2 }, { "kind": "clip-by-norm", "limit": 1.5 },
                  { "kind": "clip-by-global-norm", "limit": 1 }, { "kind": "weight-decay", "rate": 0.001 }, { "kind": "adam" }
                ],
                "rounding": "stochastic"
              },
              "epochs": 25,
              "batchSize": 2,
              "accumulateBatches": 3
            }
            """);
        const string Flags = "--layers dense:3,tanh,dense:1 --l1 0.01 --l2 0.02 --optimizer adam --schedule warm-up(cosine-decay:0.1:20):3 --freeze layers.0.*"
            + " --clip-value 2 --clip-norm 1.5 --clip-global-norm 1 --weight-decay 0.001 --rounding stochastic --epochs 25 --batch 2 --accumulate 3 --number half";
        var byFlags = Gsgd.Train(Data, "y", Flags);
        Assert.Equal(Text(byFlags, "fingerprint"), Text(Gsgd.Train(Data, "y", "--number half", "--pipeline", pipeline), "fingerprint"));
        Assert.NotEqual(Text(byFlags, "fingerprint"), Text(Gsgd.Train(Data, "y", Flags + " --average 0.9"), "fingerprint"));
    }

    [Theory]
    [InlineData("--optimizer lamb --weight-decay 0.01")]
    [InlineData("--optimizer rprop")]
    [InlineData("--optimizer momentum --dialect keras --rounding compensated")]
    public void OptimizersTrain(string flags) =>
        Assert.Equal(JsonValueKind.False, Gsgd.Train(Data, "y", "--epochs 5 " + flags).GetProperty("diverged").ValueKind);

    [Theory]
    [InlineData("--clip-norm 0", "--clip-norm", "greater than 0")]
    [InlineData("--clip-value x", "--clip-value", "'x' is not a number")]
    [InlineData("--average 1", "--average", "less than 1")]
    [InlineData("--accumulate 0", "--accumulate", "at least one batch")]
    [InlineData("--l2 -1", "--l2", "at least 0")]
    [InlineData("--weight-decay -1", "--weight-decay", "less than 0")]
    [InlineData("--freeze layers.7.*", "layers.7.*", "layers.0.weights, layers.0.biases")]
    [InlineData("--learning-rate 0.1 --schedule warm-up(0.1):5", "--learning-rate", "names its learning rates itself")]
    public void MistakesAreRefused(string flags, params string[] words) => TrainingIsRefused(Data, "--target y " + flags, words);
}
