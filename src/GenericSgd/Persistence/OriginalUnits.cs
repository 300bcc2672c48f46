using System.Numerics;
using GenericSgd.Layers;

namespace GenericSgd.Persistence;

/// <summary>The parameters of a line that was fitted to standardized data, in the units of the data.</summary>
/// <remarks>
/// From <c>(y - μ) / σ = Σ w_j (x_j - μ_j) / σ_j + b</c> follow the weights <c>w_j σ / σ_j</c> and the bias
/// <c>b σ + μ - Σ w_j σ μ_j / σ_j</c>. Each is computed exactly from the numbers of the model and rounded once to the number type: the bias may be a small
/// difference of large products, and a weight may have lost digits that its product has not. A type whose values cannot be read is computed in its own
/// arithmetic.
/// </remarks>
public static class OriginalUnits
{
    /// <summary>The parameters of the network in the units of the data.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>As many numbers as the network has parameters, in their order; null if the network is not a single dense layer with biases, or was not
    /// standardized.</returns>
    public static T[]? Of<T>(Model<T> model)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Network.Layers is not [Dense { Bias: true } dense] || model.Features is not { } features)
            return null;

        var (inputs, outputs) = (model.Network.Inputs, dense.Outputs);
        var (means, deviations) = (features.Means.ToArray(), features.Deviations.ToArray());
        var parameters = model.Network.Parameters.ToArray();
        var original = new T[parameters.Length];
        for (var output = 0; output < outputs; output++)
        {
            var weights = new T[inputs];
            for (var input = 0; input < inputs; input++)
                weights[input] = parameters[input * outputs + output];
            var line = new StandardizedLine<T>(weights, parameters[inputs * outputs + output], means, deviations,
                model.Targets is { } targets ? (targets.Means[output], targets.Deviations[output]) : (T.Zero, T.One));
            for (var input = 0; input < inputs; input++)
                original[input * outputs + output] = line.Weight(input);
            original[inputs * outputs + output] = line.Bias();
        }

        return original;
    }
}
