using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>MathNet.Numerics with its managed provider: matrix products as they are stored.</summary>
sealed class MathNetPeer : IPeer
{
    internal MathNetPeer() => Control.UseManaged();

    public string Version => $"{ReleaseOf.Assembly(typeof(Control))}, managed provider";

    public ISide? SideOf(Work work)
    {
        Control.MaxDegreeOfParallelism = work.Threads;
        return work switch
        {
            ProductWork { Number: "float", Orientation: Orientation.Plain } product => Side(product, product.Left<float>(), product.Right<float>()),
            ProductWork { Number: "double", Orientation: Orientation.Plain } product => Side(product, product.Left<double>(), product.Right<double>()),
            _ => null,
        };
    }

    public void Dispose()
    {
    }

    static LocalSide Side<T>(ProductWork work, T[] left, T[] right)
        where T : struct, System.Numerics.INumber<T>
    {
        var a = Matrix<T>.Build.DenseOfRowMajor(work.M, work.K, left);
        var b = Matrix<T>.Build.DenseOfRowMajor(work.K, work.N, right);
        var c = Matrix<T>.Build.Dense(work.M, work.N);
        a.Multiply(b, c);
        return new LocalSide(() => a.Multiply(b, c), ProductWork.Check(c.ToRowMajorArray()));
    }
}
