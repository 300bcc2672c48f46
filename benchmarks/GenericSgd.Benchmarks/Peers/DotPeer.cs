using System.Numerics.Tensors;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>What the runtime offers for Half: a dot product for each element of the result, the right operand stored by columns.</summary>
sealed class DotPeer : IPeer
{
    public string Version => $"System.Numerics.Tensors {typeof(TensorPrimitives).Assembly.GetName().Version}";

    public ISide? SideOf(Work work) => work is ProductWork { Number: "Half", Orientation: Orientation.Plain } product ? Side(product) : null;

    public void Dispose()
    {
    }

    // Sums in Half are too coarse to be compared with sums in float.
    static LocalSide Side(ProductWork work)
    {
        var (a, b, c) = (work.Left<Half>(), work.Right<Half>(), new Half[work.M * work.N]);
        return new LocalSide(() =>
        {
            for (var i = 0; i < work.M; i++)
            {
                for (var j = 0; j < work.N; j++)
                    c[i * work.N + j] = TensorPrimitives.Dot<Half>(a.AsSpan(i * work.K, work.K), b.AsSpan(j * work.K, work.K));
            }
        });
    }
}
