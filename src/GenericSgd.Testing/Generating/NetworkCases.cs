using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Generating;

/// <summary>Networks of dense layers and activations.</summary>
static class NetworkCases
{
    const int Widest = 4;

    static readonly Layer[] Activations = [new Relu(), new Sigmoid(), new Tanh(), new Scale(), new Shift(), new Dropout(0.25)];

    internal static Gen<NetworkDefinition> All =>
        from inputs in Gen.Choose(1, Widest)
        from hidden in Gen.Choose(0, 2)
        from layers in (from width in Gen.Choose(1, Widest)
                        from activation in Gen.Elements(Activations)
                        select new Layer[] { new Dense(width),
            activation }).ArrayOf(hidden)
        from outputs in Gen.Choose(1, 2)
        from bias in Gen.Elements(true, false)
        select new NetworkDefinition(inputs, [.. layers.SelectMany(pair => pair), new Dense(outputs) { Bias = bias }]);

    internal static IEnumerable<NetworkDefinition> Smaller(NetworkDefinition network)
    {
        for (var i = 0; i < network.Layers.Count && network.Layers.Count > 1; i++)
            yield return network with { Layers = [.. network.Layers.Where((_, other) => other != i)] };
        foreach (var inputs in Generating.Smaller.Counts(network.Inputs))
            yield return network with { Inputs = inputs };
        for (var i = 0; i < network.Layers.Count; i++)
        {
            if (network.Layers[i] is not Dense dense)
                continue;
            foreach (var outputs in Generating.Smaller.Counts(dense.Outputs))
                yield return network with { Layers = Replaced(network.Layers, i, dense with { Outputs = outputs }) };
        }
    }

    static ValueList<Layer> Replaced(ValueList<Layer> layers, int index, Layer layer) => [.. layers.Select((other, i) => i == index ? layer : other)];
}
