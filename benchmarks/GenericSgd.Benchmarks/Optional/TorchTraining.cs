using System.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>A training step as it is usually written with TorchSharp.</summary>
sealed class TorchTraining : IDisposable
{
    readonly nn.Module<Tensor, Tensor> _model;
    readonly nn.Module<Tensor, Tensor, Tensor> _cost;
    readonly optim.Optimizer _optimizer;
    readonly Tensor _features;
    readonly Tensor _targets;

    TorchTraining(TrainingWork work, Tensor features, Tensor targets, nn.Module<Tensor, Tensor> model)
    {
        _features = features;
        _targets = targets;
        _model = model;
        _cost = work.Classes ? nn.CrossEntropyLoss() : nn.MSELoss();
        _optimizer = work.Adam
            ? optim.Adam(_model.parameters(), TrainingWork.LearningRate)
            : optim.SGD(_model.parameters(), TrainingWork.LearningRate);
    }

    internal static LocalSide Side<T>(TrainingWork work, Tensor targets)
        where T : INumber<T>
    {
        var features = TorchPeer.Tensor(work.Features<T>(), work.Inputs);
        var cost = 0.0;
        using (var check = new TorchTraining(work, features.clone(), targets.clone(), TorchNetwork.Of(work.Pipeline.Build<T>())))
        {
            for (var step = 0; step < TrainingWork.StepsToCheck; step++)
                cost = check.Step(read: true);
        }

        var timed = new TorchTraining(work, features, targets, TorchNetwork.Of(work.Pipeline.Build<T>()));
        return new LocalSide(() => timed.Step(read: false), cost, dispose: timed.Dispose);
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _model.Dispose();
        _cost.Dispose();
        _features.Dispose();
        _targets.Dispose();
    }

    // Reading the cost is left out where time is measured: not every loop does it.
    double Step(bool read)
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var cost = _cost.forward(_model.forward(_features), _targets);
        cost.backward();
        _optimizer.step();
        return read ? cost.ToDouble() : 0;
    }
}
