using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Cli.Options;

/// <summary>The optimizers that the command knows by name.</summary>
static class OptimizerChoice
{
    internal static readonly string[] Names =
        ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "amsgrad", "adamax", "nadam", "radam", "lion"];

    /// <summary>Whether an optimizer takes <c>--momentum</c>.</summary>
    internal static bool HasMomentum(string name) => name is "momentum" or "nesterov";

    /// <summary>The optimizer of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="learningRate">The learning rate; null for the default of the optimizer in the dialect, which sgd, momentum and nesterov do not have.</param>
    /// <param name="momentum">For momentum and nesterov.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    internal static Optimizer Create(string name, Schedule? learningRate, Real momentum, Dialect dialect) => name switch
    {
        "sgd" => Optimizer.Sgd(learningRate ?? 0.01),
        "momentum" => Optimizer.Momentum(learningRate ?? 0.01, momentum, dialect),
        "nesterov" => Optimizer.Nesterov(learningRate ?? 0.01, momentum, dialect),
        "adagrad" => Optimizer.AdaGrad(learningRate, dialect),
        "rmsprop" => Optimizer.RmsProp(learningRate, dialect),
        "adadelta" => Optimizer.Adadelta(learningRate, dialect),
        "adam" => Optimizer.Adam(learningRate, dialect),
        "adamw" => Optimizer.AdamW(learningRate, null, dialect),
        "amsgrad" => Optimizer.AmsGrad(learningRate, dialect),
        "adamax" => Optimizer.Adamax(learningRate, dialect),
        "nadam" => Optimizer.NAdam(learningRate, dialect),
        "radam" => Optimizer.RAdam(learningRate),
        "lion" => Optimizer.Lion(learningRate),
        _ => throw new UsageException($"--optimizer: '{name}' is not an optimizer. Optimizers are {string.Join(", ", Names)}."),
    };
}
