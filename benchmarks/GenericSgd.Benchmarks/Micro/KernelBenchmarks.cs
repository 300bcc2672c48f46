using BenchmarkDotNet.Attributes;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Benchmarks.Micro;

/// <summary>The three products of a dense layer, in three number types.</summary>
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
[GenericTypeArguments(typeof(decimal))]
public class KernelBenchmarks<T>
    where T : System.Numerics.INumber<T>
{
    T[,] _a = new T[0, 0];
    T[,] _b = new T[0, 0];
    T[,] _c = new T[0, 0];

    [Params(16, 97, 128)]
    public int Size { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        Parallelism.Threads = 1;
        _a = Square(1);
        _b = Square(2);
        _c = new T[Size, Size];
    }

    [Benchmark(Baseline = true)]
    public void Product() => MatrixMultiply.Multiply<T>(_a, _b, _c);

    [Benchmark]
    public void LeftTransposed() => MatrixMultiply.MultiplyTransposedLeft<T>(_a, _b, _c);

    [Benchmark]
    public void RightTransposed() => MatrixMultiply.MultiplyTransposedRight<T>(_a, _b, _c);

    T[,] Square(ulong seed)
    {
        var square = new T[Size, Size];
        Draws.Symmetric<T>(seed, Size * Size).CopyTo(square.AsSpan());
        return square;
    }
}
