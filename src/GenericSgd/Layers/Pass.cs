namespace GenericSgd.Layers;

/// <summary>What a layer may know of the pass that it takes part in, beside its numbers.</summary>
/// <remarks>
/// A layer keeps nothing between <see cref="Layer.Forward{T}"/> and <see cref="Layer.Backward{T}"/>. What must be the same in both, such as a
/// random mask, is computed again from these values: both calls of one step are handed the same.
/// </remarks>
/// <param name="Training">True while training, false when predicting.</param>
/// <param name="Seed">The seed of the pipeline.</param>
/// <param name="Step">The number of the step, from 1; 0 when predicting.</param>
/// <param name="Layer">The place of the layer in the pipeline, from 0.</param>
/// <param name="FirstRow">The place in the batch of the first row handed over, from 0, so that a block of rows sees what the whole batch would see.</param>
public readonly record struct Pass(bool Training, ulong Seed = 0, long Step = 0, int Layer = 0, int FirstRow = 0);
