using System.Numerics;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numbers;

namespace GenericSgd.Benchmarks.Works;

/// <summary>A matrix product: m by k times k by n, in one of three orientations.</summary>
sealed record ProductWork(int Row, string Number, int M, int K, int N, Orientation Orientation = Orientation.Plain)
    : Work(Row, Name(M, K, N, Orientation), Number)
{
    /// <summary>How many multiply-adds the product has.</summary>
    internal double Links => (double)M * K * N;

    // Odd sizes have edges, and tiny ones a path of their own.
    internal override string Code => $"{Orientation}, {Number}, {int.IsOddInteger(N)}, {N < 64}";

    protected override ISide Local() => Number switch
    {
        "float" => Local<float>(),
        "double" => Local<double>(),
        "Half" => Local<Half>(),
        "BFloat16" => Local<BFloat16>(),
        _ => throw new NotSupportedException(Number),
    };

    /// <summary>The left operand as it is stored: m by k, or k by m where it is read transposed.</summary>
    internal T[] Left<T>()
        where T : INumber<T> => Draws.Symmetric<T>(1, M * K);

    /// <summary>The right operand as it is stored: k by n, or n by k where it is read transposed.</summary>
    internal T[] Right<T>()
        where T : INumber<T> => Draws.Symmetric<T>(2, K * N);

    /// <summary>What the sides are compared by: the sum of the squares of the product.</summary>
    internal static double Check<T>(T[] product)
        where T : INumber<T> => product.Sum(value => double.CreateChecked(value) * double.CreateChecked(value));

    LocalSide Local<T>()
        where T : INumber<T>
    {
        var (a, b, c) = (Left<T>(), Right<T>(), new T[M * N]);
        Action product = Orientation switch
        {
            Orientation.Plain => () => MatrixMultiply.Multiply<T>(Matrix(a, M, K), Matrix(b, K, N), Matrix(c, M, N)),
            Orientation.TransposedLeft => () => MatrixMultiply.MultiplyTransposedLeft<T>(Matrix(a, K, M), Matrix(b, K, N), Matrix(c, M, N)),
            _ => () => MatrixMultiply.MultiplyTransposedRight<T>(Matrix(a, M, K), Matrix(b, N, K), Matrix(c, M, N)),
        };
        product();
        return new LocalSide(product, Check(c));
    }

    static Span2D<T> Matrix<T>(T[] values, int rows, int columns) =>
        Span2D<T>.DangerousCreate(ref MemoryMarshal.GetArrayDataReference(values), rows, columns, 0);

    static string Name(int m, int k, int n, Orientation orientation)
    {
        var shape = m == k && k == n ? $"n = {n}" : $"{m}x{k}x{n}";
        return orientation switch
        {
            Orientation.Plain => $"product, {shape}",
            Orientation.TransposedLeft => $"product, {shape}, left transposed",
            _ => $"product, {shape}, right transposed",
        };
    }
}
