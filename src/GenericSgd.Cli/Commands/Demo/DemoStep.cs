using System.Text.Json.Nodes;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Cli.Commands.Demo;

/// <summary>One update at a learning rate, in double.</summary>
sealed record DemoStep(string LearningRate, string Weight, string Bias, string Cost)
{
    internal static DemoStep At(Real learningRate)
    {
        var run = Chapter.Pipeline(learningRate, 1).Train(Dataset.Chapter<double>());
        return new DemoStep(
            learningRate.ToString(), ExactConvert.ToText(run.Network.Parameters[0]), ExactConvert.ToText(run.Network.Parameters[1]),
                ExactConvert.ToText(run.Cost));
    }

    internal JsonObject ToJson() => new()
    {
        ["learningRate"] = LearningRate,
        ["weight"] = Weight,
        ["bias"] = Bias,
        ["cost"] = Cost,
    };
}
