using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Data;
using GenericSgd.Training.Binding;

namespace GenericSgd.Training.Stepping;

/// <summary>All verbs after the first in one, for the pipelines that have such a step: the one door between the trainer and <see cref="LineStep"/>.</summary>
/// <remarks>A struct, and no interface: behind one, each step would pay for a virtual call.</remarks>
readonly struct WholeStep<T>(Pipeline pipeline)
    where T : INumber<T>
{
    readonly bool _isLine = LineStep.Fits<T>(pipeline);

    /// <summary>Whether the pipeline may have one for a batch.</summary>
    internal bool Takes(Batches<T> batches) => _isLine && batches.RelativeWeights.IsEmpty;

    /// <summary>Makes the step; false, with the parameters as they were, where anything is out of order: then the verbs do it again, and say what.</summary>
    /// <param name="batches">The rows.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="parameters">All parameters.</param>
    /// <param name="buffers">Receives what the layers write.</param>
    /// <param name="update">Receives what is subtracted from the parameters.</param>
    /// <param name="limit">A cost above which nothing is done.</param>
    /// <param name="cost">The cost before the step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRun(Batches<T> batches, T rate, Span<T> parameters, in LayerBuffers<T> buffers, T[] update, in Optional<T> limit, out T cost) =>
        LineStep.TryRun(batches.FeatureValues, batches.TargetValues, rate, parameters, buffers.Outputs[0], buffers.Gradients[0], update, limit, out cost);
}
