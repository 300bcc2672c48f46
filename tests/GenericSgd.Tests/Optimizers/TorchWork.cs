using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>What the optimizers of both sides train: layers, data and start values that every number type holds as they are.</summary>
sealed record TorchWork(string Name, Pipeline Pipeline)
{
    internal const int Steps = 20;

    static readonly Real ChapterStart = 0.017640523459676642;

    internal static TorchWork Chapter { get; } = new("Chapter", new Pipeline { Inputs = 1, Layers = [new Dense(1)] });

    internal static TorchWork Network { get; } = new("Network", new Pipeline
    {
        Inputs = 2,
        Layers = [new Dense(4), new Relu(), new Dense(3), new Relu(), new Dense(1)],
    });

    internal Dataset<T> Data<T>()
        where T : INumber<T> => this == Chapter ? Dataset.Chapter<T>() : new Dataset<T>(
            [.. Enumerable.Range(0, 8).SelectMany(row => new[] { row - 3, (row * row % 5) - 2 }).Select(T.CreateChecked)],
            [.. Enumerable.Range(0, 8).Select(row => T.CreateChecked(((row - 3) * (row - 3)) + (3 * (row * row % 5)) - 5))], 8);

    internal Network<T> Start<T>()
        where T : INumber<T>
    {
        var network = Pipeline.Build<T>();
        var parameters = network.Parameters;
        parameters[0] = ChapterStart.To<T>();
        for (var i = this == Chapter ? 1 : 0; i < parameters.Length; i++)
            parameters[i] = this == Chapter ? T.Zero : T.CreateChecked((((i * i * 37) + (11 * i) + 5) % 127) - 63) / T.CreateChecked(128);
        return network;
    }

    /// <summary>Our side: the cost before each step, and all parameters after it.</summary>
    internal (T[] Costs, T[] Parameters) Run<T>(Optimizer optimizer)
        where T : INumber<T>
    {
        var trainer = new Trainer<T>(Pipeline with { Optimizer = optimizer }, Data<T>(), Start<T>());
        var costs = new T[Steps];
        var parameters = new List<T>();
        for (var step = 0; step < Steps; step++)
        {
            costs[step] = trainer.Step();
            parameters.AddRange(trainer.Network.Parameters);
        }

        return (costs, [.. parameters]);
    }
}
