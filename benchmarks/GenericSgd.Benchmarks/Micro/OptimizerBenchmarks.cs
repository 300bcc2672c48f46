using BenchmarkDotNet.Attributes;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Micro;

/// <summary>What the chain of transforms costs: the last verb of a step, for 100,000 parameters.</summary>
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class OptimizerBenchmarks<T>
    where T : System.Numerics.INumber<T>
{
    const int Parameters = 100_000;

    Trainer<T>? _trainer;

    public static IEnumerable<string> Names => ["sgd", "momentum", "adam", "adamw"];

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "sgd";

    [GlobalSetup]
    public void SetUp()
    {
        var pipeline = new Pipeline
        {
            Inputs = Parameters,
            Layers = [new Dense(1) { Bias = false }],
            Optimizer = Name switch
            {
                "momentum" => Optimizer.Momentum(1e-6, 0.9),
                "adam" => Optimizer.Adam(1e-6),
                "adamw" => Optimizer.AdamW(1e-6),
                _ => Optimizer.Sgd(1e-6),
            },
        };
        _trainer = new Trainer<T>(pipeline, new Dataset<T>(Draws.Symmetric<T>(1, Parameters), [T.One], 1));
    }

    // The other verbs are two short passes over as many numbers.
    [Benchmark]
    public T Step() => _trainer!.Step();
}
