using BenchmarkDotNet.Attributes;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Micro;

/// <summary>What one layer costs forward, for 64 rows of 128 numbers.</summary>
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class LayerBenchmarks<T>
    where T : System.Numerics.INumber<T>
{
    const int Rows = 64;
    const int Width = 128;

    Network<T> _network = new(Width, [new Relu()]);
    T[,] _input = new T[0, 0];
    T[,] _output = new T[0, 0];

    public static IEnumerable<Layer> Layers => [new Dense(Width), new Relu(), new Sigmoid(), new Tanh(), new Gelu(), new Softmax(), new LayerNorm()];

    [ParamsSource(nameof(Layers))]
    public Layer Layer { get; set; } = new Relu();

    [GlobalSetup]
    public void SetUp()
    {
        _network = new Network<T>(Width, [Layer]);
        Draws.Symmetric<T>(3, _network.Parameters.Length).CopyTo(_network.Parameters);
        (_input, _output) = (new T[Rows, Width], new T[Rows, Width]);
        Draws.Symmetric<T>(1, Rows * Width).CopyTo(_input.AsSpan());
    }

    [Benchmark]
    public void Forward() => _network.Predict(_input, _output);
}
