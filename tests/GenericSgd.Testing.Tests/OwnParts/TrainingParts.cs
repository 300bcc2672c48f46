using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Testing.Tests.OwnParts;

static class TrainingParts
{
    internal static readonly (GradientTransform Transform, TransformTraits Traits)[] Transforms =
    [
        (new Momentum(0.9), new TransformTraits()),
        (new Nesterov(0.9), new TransformTraits()),
        (new Momentum(0.9) { Dialect = Dialect.Keras }, new TransformTraits()),
        (new Nesterov(0.9) { Dialect = Dialect.Keras }, new TransformTraits()),
        .. Enum.GetValues<Dialect>().SelectMany(Adaptive).Select(transform => (transform, new TransformTraits())),
        (new Lion(), new TransformTraits()),
        (new ClipByValue(1.5), new TransformTraits()),
        (new WeightDecay(0.25), new TransformTraits()),
        (new WeightDecay(0.25) { WeightsOnly = true }, new TransformTraits()),
        (new RateFactor("*", 0.25), new TransformTraits()),
        (new Freeze("*"), new TransformTraits()),
        (new Rprop(), new TransformTraits()),
        .. Enum.GetValues<Dialect>().SelectMany<Dialect,
            GradientTransform>(dialect => [new ClipByNorm(1.5) { Dialect = dialect }, new ClipByGlobalNorm(1.5) { Dialect = dialect }])
            .Append(new TrustRatio()).Select(transform => (transform, new TransformTraits { Elementwise = false })),
    ];

    internal static readonly Schedule[] Schedules =
    [
        new Constant(0.01),
        new InverseTimeDecay(0.1, 0.01),
        new InverseTimeDecay(0.1, 0.5) { Per = TimeUnit.Epoch },
        new StepDecay(0.1, 30),
        new MultiStepDecay(0.1, [10, 20]) { Factor = 0.5 },
        new ExponentialDecay(0.5, 0.9) { Over = 10, Per = TimeUnit.Step },
        new LinearRamp(0.1, 0.5, 60),
        new PolynomialDecay(0.5, 60) { Power = 2, Final = 0.01 },
        new CosineDecay(0.5, 60) { Final = 0.01 },
        new CosineRestarts(0.5, 7) { Growth = 2 },
        new OneCycle(0.01, 90),
        new WarmUp(new CosineDecay(0.5, 60), 5),
        new Sequence([new LinearRamp(0.01, 0.5, 5), new CosineDecay(0.5, 60), new Constant(0.01)], [5, 65]),
        new Sequence([0.5, new WarmUp(new ReduceOnPlateau(0.1), 3) { Per = TimeUnit.Step }], [10]) { Per = TimeUnit.Step },
        new ReduceOnPlateau(0.1) { Factor = 0.5, Patience = 2 },
    ];

    internal static readonly (Initializer Initializer, Func<ParameterShape, double> Variance)[] Initializers =
    [
        (new Zeros(), _ => 0),
        (new ConstantWeights(0.25), _ => 0),
        (new ScaledNormal(0.01), _ => 1e-4),
        (new ScaledNormal(0.01) { NumPySeed = 0 }, _ => 1e-4),
        (new UniformWeights(-0.5, 0.25), _ => 0.75 * 0.75 / 12),
        (new Glorot(), shape => 2.0 / (shape.Rows + shape.Columns)),
        (new He(), shape => 2.0 / shape.Rows),
        (new He { Distribution = Distribution.Uniform }, shape => 2.0 / shape.Rows),
    ];

    internal static readonly Optimizer[] Optimizers =
    [
        Optimizer.Sgd(0.01), Optimizer.Momentum(0.05, 0.5), Optimizer.Sgd(new InverseTimeDecay(0.1, 0.01)), Optimizer.Nesterov(0.05, 0.5), Optimizer.Adam(0.01),
        Optimizer.Lamb(0.01, decay: 0.01), Optimizer.Rprop(), Optimizer.Momentum(new LinearRamp(0.1, 0.01, 20), 0.5, Dialect.Keras),
        new(0.01, [new ClipByGlobalNorm(1), new RateFactor("*.weights", 0.5), new Momentum(0.5), new ClipByNorm(2) { Dialect = Dialect.Keras }]),
        new(0.01, [new ClipByValue(1), new AdaGrad(Dialect.Keras), new WeightDecay(0.01)]),
    ];

    static IEnumerable<GradientTransform> Adaptive(Dialect dialect) =>
    [
        new AdaGrad(dialect), new RmsProp(dialect), new RmsProp(dialect) { Centered = true }, new Adadelta(dialect),
        new Adam(dialect), new AmsGrad(dialect), new Adamax(dialect), new NAdam(dialect),
        new RAdam { Dialect = dialect },
    ];
}
