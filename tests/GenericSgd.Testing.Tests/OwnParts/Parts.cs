using GenericSgd.Costs;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>The one list of all our parts. A new part needs one line here, with settings at which its formulas show; a test fails if it has none.</summary>
static class Parts
{
    internal static readonly Layer[] Layers =
    [
        new Dense(3),
        new Dense(2) { Bias = false },
        new Relu(),
        new Sigmoid(),
        new Tanh(),
        new LeakyRelu(),
        new LeakyRelu { Slope = 0.25 },
        new Elu(),
        new Elu { Alpha = 0.5 },
        new Selu(),
        new Gelu(),
        new Silu(),
        new Softplus(),
        new HardSigmoid(),
        new Softmax(),
        new Dropout(0.25),
        new Dropout(0),
        new LayerNorm(),
        new LayerNorm { Epsilon = 0.5 },
        new Scale(),
        new Shift(),
        new Residual([new Dense(3), new Tanh(), new Scale(), new Dropout(0.25)]),
        new Residual([new Scale(), new Residual([new Shift(), new Silu()])]),
    ];

    internal static readonly (Cost Cost, CostTraits Traits)[] Costs =
    [
        (new MeanSquaredError(), new CostTraits()),
        (new MeanAbsoluteError(), new CostTraits()),
        (new Huber(), new CostTraits()),
        (new Huber { Delta = 0.75 }, new CostTraits()),
        (new LogCosh(), new CostTraits()),
        (new Poisson(), new CostTraits { Targets = Targets.Counts, LeastAtTarget = false }),
        (new BinaryCrossEntropyFromLogits(), new CostTraits { Targets = Targets.ZeroOrOne, LeastAtTarget = false }),
        (new BinaryCrossEntropyFromLogits { LabelSmoothing = 0.25 }, new CostTraits { Targets = Targets.ZeroOrOne, LeastAtTarget = false }),
        (new SoftmaxCrossEntropyFromLogits(), new CostTraits { Targets = Targets.Probabilities, LeastAtTarget = false }),
        (new SoftmaxCrossEntropyFromLogits { LabelSmoothing = 0.25 }, new CostTraits { Targets = Targets.Probabilities, LeastAtTarget = false }),
        (new SoftmaxCrossEntropyFromLogits(), new CostTraits { Targets = Targets.ClassNumbers, LeastAtTarget = false }),
        (new SoftmaxCrossEntropyFromLogits { LabelSmoothing = 0.25 }, new CostTraits { Targets = Targets.ClassNumbers, LeastAtTarget = false }),
        (new Hinge(), new CostTraits { Targets = Targets.Signs }),
        (new Quantile(0.25), new CostTraits()),
        (new Penalized(new MeanSquaredError()) { L1 = 0.25, L2 = 0.5 }, new CostTraits()),
    ];
}
