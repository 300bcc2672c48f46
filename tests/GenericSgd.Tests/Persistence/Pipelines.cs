using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Arbitrary pipelines of all definitions of the core.</summary>
static class Pipelines
{
    static readonly Gen<int> Widths = Gen.Choose(1, 9);

    static readonly Gen<bool> Coin = Gen.Elements(true, false);

    // Integers over powers of ten, so that many texts are long and none passes through double.
    static readonly Gen<Real> Positives =
        from digits in Gen.Choose(1, int.MaxValue)
        from more in Gen.Choose(0, int.MaxValue)
        from power in Gen.Choose(-40, 20)
        select Real.Parse($"{digits}{more}e{power}");

    static readonly Gen<Real> Fractions = Gen.Choose(0, 999_999).Select(digits => Real.Parse($"0.{digits:000000}"));

    static readonly Gen<Layer> Layers = Gen.OneOf(
        Widths.SelectMany(outputs => Coin.Select(bias => (Layer)new Dense(outputs) { Bias = bias })),
        Gen.Elements<Layer>(new Relu(), new Sigmoid(), new Tanh()));

    static readonly Gen<Schedule> Schedules = Gen.OneOf(
        Positives.Select(rate => (Schedule)new Constant(rate)),
        from initial in Positives
        from decay in Positives
        from per in Gen.Elements(TimeUnit.Step, TimeUnit.Epoch)
        select (Schedule)new InverseTimeDecay(initial, decay) { Per = per });

    static readonly Gen<Initializer> Initializers = Gen.OneOf(
        Gen.Elements<Initializer>(
            new Zeros(), new Glorot(), new Glorot { Distribution = Distribution.Normal }, new He(), new He { Distribution = Distribution.Uniform },
                new UniformWeights(-1, 0.1m)),
        Positives.Select(value => (Initializer)new ConstantWeights(-value)),
        Positives.SelectMany(scale => Gen.Elements<uint?>(null, 0u, uint.MaxValue).Select(seed => (Initializer)new ScaledNormal(scale) { NumPySeed = seed })));

    internal static Arbitrary<Pipeline> All { get; } = Arb.From(
        from inputs in Widths
        from layers in Layers.NonEmptyListOf()
        from initializer in Initializers
        from cost in Gen.Elements<Cost>(new MeanSquaredError(), new MeanAbsoluteError())
        from rate in Schedules
        from chain in Fractions.Select(factor => (GradientTransform)new Momentum(factor)).ListOf()
        from epochs in Gen.Choose(1, int.MaxValue)
        from batchSize in Gen.Choose(0, int.MaxValue)
        from shuffle in Coin
        from seed in Gen.Elements(0UL, 1UL, ulong.MaxValue)
        select new Pipeline
        {
            Inputs = inputs,
            Layers = [.. layers],
            Initializer = initializer,
            Cost = cost,
            Optimizer = new Optimizer(rate, [.. chain]),
            Epochs = epochs,
            BatchSize = batchSize,
            Shuffle = shuffle,
            Seed = seed,
        });
}
