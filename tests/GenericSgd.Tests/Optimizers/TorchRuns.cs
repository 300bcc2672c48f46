using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Parts;

/// <summary>Our chains for the optimizers of TorchSharp 0.107.0, by the names that its sequences have.</summary>
static class TorchRuns
{
    /// <summary>
    /// Three of TorchSharp's optimizers are not those of PyTorch, and here ours are made to do the same: its NAdam keeps the product of the momenta at 0,
    /// its RAdam multiplies by the learning rate twice from the sixth step on, and its Rprop adds the largest step size times the parameter to the gradient.
    /// </summary>
    internal static IReadOnlyDictionary<string, Optimizer> All { get; } = new Dictionary<string, Optimizer>
    {
        ["SGD"] = Optimizer.Sgd(0.01),
        ["momentum"] = Optimizer.Momentum(0.005, 0.9),
        ["Nesterov"] = Optimizer.Nesterov(0.005, 0.9),
        ["Adagrad"] = Optimizer.AdaGrad(0.5),
        ["RMSprop"] = Optimizer.RmsProp(0.1),
        ["RMSprop centred"] = new(0.1, [new RmsProp(Centered: true)]),
        ["Adadelta"] = Optimizer.Adadelta(),
        ["Adam"] = Optimizer.Adam(0.1),
        ["AdamW"] = Optimizer.AdamW(0.1, 0.05),
        ["AMSGrad"] = Optimizer.AmsGrad(0.1),
        ["Adamax"] = Optimizer.Adamax(0.1),
        ["NAdam"] = new(0.1, [new Zeroed(new NAdam())]),
        ["RAdam"] = new(new MultiStepDecay(0.25, [5], 0.25, TimeUnit.Step), [new RAdam()]),
        ["Rprop"] = new(1, [new WeightDecay(50), new Rprop(0.5)]),
    };

    /// <summary>A transform whose slots all begin with 0.</summary>
    internal sealed record Zeroed(GradientTransform Transform) : GradientTransform
    {
        public override int Slots => Transform.Slots;

        public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) =>
            Transform.Apply(step, parameters, slots, update);
    }
}
