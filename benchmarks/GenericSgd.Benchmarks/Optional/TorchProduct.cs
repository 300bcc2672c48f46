using System.Numerics;
using TorchSharp;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>A matrix product of libtorch into memory that it has already.</summary>
static class TorchProduct
{
    internal static LocalSide Side<T>(ProductWork work)
        where T : INumber<T>
    {
        var left = work.Orientation == Orientation.TransposedLeft
            ? TorchPeer.Tensor(work.Left<T>(), work.M).t()
            : TorchPeer.Tensor(work.Left<T>(), work.K);
        var right = work.Orientation == Orientation.TransposedRight
            ? TorchPeer.Tensor(work.Right<T>(), work.K).t()
            : TorchPeer.Tensor(work.Right<T>(), work.N);
        var product = TorchPeer.Tensor(new T[work.M * work.N], work.N);
        void Multiply() => product.addmm_(left, right, beta: 0, alpha: 1);
        Multiply();
        var sum = (product.to_type(torch.ScalarType.Float64) * product.to_type(torch.ScalarType.Float64)).sum().ToDouble();
        return new LocalSide(Multiply, sum, dispose: () =>
        {
            left.Dispose();
            right.Dispose();
            product.Dispose();
        });
    }
}
