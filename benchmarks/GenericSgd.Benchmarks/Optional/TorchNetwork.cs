using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Training;
using static TorchSharp.torch;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>The same layers with the same parameters in libtorch, which keeps the weights of a dense layer transposed.</summary>
static class TorchNetwork
{
    internal static nn.Module<Tensor, Tensor> Of<T>(Network<T> network)
        where T : INumber<T>
    {
        var modules = new List<(string, nn.Module<Tensor, Tensor>)>();
        var blocks = new Queue<ParameterBlock>(network.Blocks);
        foreach (var layer in network.Layers)
        {
            nn.Module<Tensor, Tensor> module = layer is Dense ? DenseOf(network, blocks.Dequeue(), blocks.Dequeue()) : nn.ReLU();
            modules.Add(($"{modules.Count}", module));
        }

        return nn.Sequential(modules);
    }

    static nn.Module<Tensor, Tensor> DenseOf<T>(Network<T> network, ParameterBlock weights, ParameterBlock biases)
        where T : INumber<T>
    {
        var type = typeof(T) == typeof(float) ? ScalarType.Float32 : ScalarType.Float64;
        var dense = nn.Linear(weights.Shape.Rows, weights.Shape.Columns, dtype: type);
        using var scope = NewDisposeScope();
        using var still = no_grad();
        dense.weight.copy_(TorchPeer.Tensor(network.Values(weights).ToArray(), weights.Shape.Columns).t());
        dense.bias!.copy_(TorchPeer.Tensor(network.Values(biases).ToArray(), biases.Shape.Columns).reshape(-1));
        return dense;
    }
}
