using System.CommandLine;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Cli.Options;

/// <summary>The optimizers that the command knows by name.</summary>
static class OptimizerChoice
{
    internal static readonly string[] Names =
        ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "amsgrad", "adamax", "nadam", "radam", "lion", "lamb", "rprop"];

    internal static Option<string> Option() =>
        Choice.Option("--optimizer", "How the gradient becomes an update; 'gsgd parts NAME' shows what each is made of.", "sgd", Names);

    /// <summary>Whether an optimizer takes <c>--momentum</c>.</summary>
    internal static bool HasMomentum(string name) => name is "momentum" or "nesterov";

    /// <summary>The optimizer of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="learningRate">The learning rate; null for the default of the optimizer in the dialect, which sgd, momentum and nesterov do not
    /// have.</param>
    /// <param name="momentum">For momentum and nesterov.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    /// <param name="decay">How strongly parameters are pulled to 0; null for the default of the optimizer, which only adamw has.</param>
    internal static Optimizer Create(string name, Schedule? learningRate, Real momentum, Dialect dialect, Real? decay = null) => name switch
    {
        "adamw" => Optimizer.AdamW(learningRate, decay: decay, dialect: dialect),
        "lion" => Optimizer.Lion(learningRate, decay: decay ?? 0),
        "lamb" => Optimizer.Lamb(learningRate, decay: decay ?? 0, dialect: dialect),
        _ when decay is { } rate && Create(name, learningRate, momentum, dialect) is var optimizer =>
            optimizer with { Chain = [new WeightDecay(rate), .. optimizer.Chain] },
        _ => WithoutDecay(name, learningRate, momentum, dialect),
    };

    static Optimizer WithoutDecay(string name, Schedule? learningRate, Real momentum, Dialect dialect) => name switch
    {
        "sgd" => Optimizer.Sgd(learningRate ?? 0.01),
        "momentum" => Optimizer.Momentum(learningRate ?? 0.01, momentum, dialect),
        "nesterov" => Optimizer.Nesterov(learningRate ?? 0.01, momentum, dialect),
        "adagrad" => Optimizer.AdaGrad(learningRate, dialect: dialect),
        "rmsprop" => Optimizer.RmsProp(learningRate, dialect: dialect),
        "adadelta" => Optimizer.Adadelta(learningRate, dialect: dialect),
        "adam" => Optimizer.Adam(learningRate, dialect: dialect),
        "amsgrad" => Optimizer.AmsGrad(learningRate, dialect: dialect),
        "adamax" => Optimizer.Adamax(learningRate, dialect: dialect),
        "nadam" => Optimizer.NAdam(learningRate, dialect: dialect),
        "radam" => Optimizer.RAdam(learningRate, dialect: dialect),
        "rprop" => Optimizer.Rprop() with { LearningRate = learningRate ?? 1 },
        _ => throw new UsageException($"--optimizer: {Choice.Unknown(name, Names)}"),
    };
}
