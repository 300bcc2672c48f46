using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Persistence;

/// <summary>The parameters of a line that was fitted to standardized data, in the units of the data.</summary>
/// <remarks>
/// From <c>(y - μ) / σ = Σ w_j (x_j - μ_j) / σ_j + b</c> follow the weights <c>w_j σ / σ_j</c> and the bias
/// <c>b σ + μ - Σ (w_j σ / σ_j) μ_j</c>. All of it is computed in the number type.
/// </remarks>
public static class OriginalUnits
{
    /// <summary>The parameters of the network in the units of the data.</summary>
    /// <returns>As many numbers as the network has parameters, in their order; null if the network is not a single dense layer with biases, or was not standardized.</returns>
    public static T[]? Of<T>(Model<T> model)
        where T : INumber<T>
    {
        if (model.Network.Layers is not [Dense { Bias: true } dense] || model.Features is not { } features)
            return null;

        var (inputs, outputs) = (model.Network.Inputs, dense.Outputs);
        var original = model.Network.Parameters.ToArray();
        var terms = new T[inputs];
        for (var output = 0; output < outputs; output++)
        {
            var (mean, deviation) = model.Targets is { } targets ? (targets.Means[output], targets.Deviations[output]) : (T.Zero, T.One);
            for (var input = 0; input < inputs; input++)
            {
                ref var weight = ref original[input * outputs + output];
                weight = weight * deviation / features.Deviations[input];
                terms[input] = weight;
            }

            ref var bias = ref original[inputs * outputs + output];
            bias = bias * deviation + mean - Reduce.Dot(terms, features.Means);
        }

        return original;
    }
}
