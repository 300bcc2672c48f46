using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Layers;

namespace GenericSgd.Training;

/// <summary>The penalty of a cost over all blocks of weights of a network; biases and gains are left out.</summary>
static class WeightPenalty
{
    internal static T Of<T>(Network<T> network, Cost cost)
        where T : INumber<T>
    {
        var sum = T.Zero;
        for (var i = 0; cost.HasPenalty && i < network.Blocks.Count; i++)
        {
            if (network.Blocks[i].Shape.Kind == ParameterKind.Weight)
                sum += cost.Penalty<T>(network.Values(network.Blocks[i]));
        }

        return sum;
    }

    internal static void AddGradient<T>(Network<T> network, Cost cost, Span<T> gradient)
        where T : INumber<T>
    {
        for (var i = 0; cost.HasPenalty && i < network.Blocks.Count; i++)
        {
            var block = network.Blocks[i];
            if (block.Shape.Kind == ParameterKind.Weight)
                cost.AddPenaltyGradient(network.Values(block), gradient.Slice(block.Offset, block.Shape.Count));
        }
    }
}
