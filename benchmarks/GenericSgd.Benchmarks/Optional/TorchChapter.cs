using GenericSgd.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>The chapter as it is usually written with TorchSharp: model, optimizer and all epochs.</summary>
static class TorchChapter
{
    internal static LocalSide Side()
    {
        var data = Dataset.Chapter<double>();
        var features = tensor(data.Features.ToArray());
        var targets = tensor(data.Targets.ToArray());
        var start = ChapterWork.Start;
        return new LocalSide(() => Train(features, targets, start), Train(features, targets, start), dispose: () =>
        {
            features.Dispose();
            targets.Dispose();
        });
    }

    static double Train(Tensor features, Tensor targets, double[] start)
    {
        using var model = nn.Linear(1, 1, dtype: ScalarType.Float64);
        using (no_grad())
        {
            model.weight.fill_(start[0]);
            model.bias!.fill_(start[1]);
        }

        using var cost = nn.MSELoss();
        using var optimizer = optim.SGD(model.parameters(), ChapterWork.LearningRate);
        for (var epoch = 0; epoch < ChapterWork.Epochs; epoch++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            cost.forward(model.forward(features), targets).backward();
            optimizer.step();
        }

        return model.weight.ToDouble();
    }
}
