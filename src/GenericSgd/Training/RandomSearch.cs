using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <summary>The baseline that gradient descent is compared with: random updates, each kept only if it lowers the cost.</summary>
/// <remarks>Each try adds <c>scale * normal</c> to every parameter.</remarks>
public sealed record RandomSearch
{
    /// <summary>A random search.</summary>
    /// <param name="tries">How many updates are tried, at least 1.</param>
    /// <param name="scale">The deviation of one update, at least 0.</param>
    public RandomSearch(int tries, Real scale) => (Tries, Scale) = (tries, scale);

    /// <summary>How many updates are tried, at least 1.</summary>
    public int Tries { get; init => field = Require.Length(value, "A random search needs at least one try."); }

    /// <summary>The deviation of one update, at least 0.</summary>
    public Real Scale { get; init => field = Require.NotNegative(value, "The scale"); }

    /// <summary>Searches from the start values of a pipeline.</summary>
    /// <param name="pipeline">Layers, start values, cost and seed; the optimizer is not used.</param>
    /// <param name="data">The rows.</param>
    /// <returns>The best network and its cost.</returns>
    public (Network<T> Network, T Cost) Run<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        var best = pipeline.Build<T>();
        var tried = pipeline.Build<T>();
        var cost = Evaluation.Cost(best, pipeline.Cost, data);
        var scale = Scale.To<T>();
        var stream = Philox.StreamOf(RandomPurpose.Search, 0);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var parameters = tried.Parameters;
            best.Parameters.CopyTo(parameters);
            for (var i = 0; i < parameters.Length; i++)
                parameters[i] += scale * Philox.Normal<T>(pipeline.Seed, stream, (ulong)attempt * (ulong)parameters.Length + (ulong)i);

            var triedCost = Evaluation.Cost(tried, pipeline.Cost, data);
            if (!(triedCost < cost))
                continue;
            (best, tried) = (tried, best);
            cost = triedCost;
        }

        return (best, cost);
    }
}
