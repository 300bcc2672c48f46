using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Parts;

/// <summary>Our chains for the optimizers of TorchSharp 0.107.0, by the names that its sequences have.</summary>
static class TorchRuns
{
    // RAdam of TorchSharp multiplies by the learning rate once more from its sixth step on; a schedule of ours does the same.
    internal static IReadOnlyDictionary<string, Optimizer> All { get; } = new Dictionary<string, Optimizer>
    {
        ["SGD"] = Optimizer.Sgd(0.01),
        ["momentum"] = Optimizer.Momentum(0.005, 0.9),
        ["Nesterov"] = Optimizer.Nesterov(0.005, 0.9),
        ["Adagrad"] = Optimizer.AdaGrad(0.5),
        ["RMSprop"] = Optimizer.RmsProp(),
        ["RMSprop centred"] = new(0.01, [new RmsProp { Centered = true }]),
        ["Adadelta"] = Optimizer.Adadelta(),
        ["Adam"] = Optimizer.Adam(0.07),
        ["AdamW"] = Optimizer.AdamW(0.07, decay: 0.05),
        ["AMSGrad"] = Optimizer.AmsGrad(0.07),
        ["Adamax"] = Optimizer.Adamax(0.07),
        ["NAdam"] = Optimizer.NAdam(0.07),
        ["RAdam"] = new(new MultiStepDecay(0.25, [5]) { Factor = 0.25, Per = TimeUnit.Step }, [new RAdam()]),
        ["Rprop"] = Optimizer.Rprop(0.5),
    };
}
