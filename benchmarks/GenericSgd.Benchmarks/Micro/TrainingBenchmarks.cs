using BenchmarkDotNet.Attributes;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Micro;

/// <summary>A step of the networks of rows 3 and 4, in float and double.</summary>
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class TrainingBenchmarks<T>
    where T : System.Numerics.INumber<T>
{
    readonly Trainer<T> _small = new TrainingWork(3, "", 1, [32, 64, 1], 64, Adam: true).Trainer<T>();
    readonly Trainer<T> _digits = new TrainingWork(4, "", 1, [784, 128, 10], 32, Classes: true).Trainer<T>();

    [Benchmark]
    public T Small() => _small.Step();

    [Benchmark]
    public T Digits() => _digits.Step();
}
