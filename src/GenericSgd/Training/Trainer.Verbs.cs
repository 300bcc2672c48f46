namespace GenericSgd.Training;

/// <content>The verbs as they are called from outside: one at a time.</content>
public sealed partial class Trainer<T>
{
    /// <summary>The first verb: takes the next batch; after the last one of an epoch the next epoch begins.</summary>
    /// <exception cref="InvalidOperationException">The trainer has no rows of its own, or is at work.</exception>
    public void TakeBatch()
    {
        using var turn = new Turn(this);
        NextBatch();
    }

    /// <summary>The second verb: computes the predictions for the batch.</summary>
    /// <exception cref="DivergedException">A number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">No batch was taken, or the trainer is at work.</exception>
    public void Forward()
    {
        using var turn = new Turn(this);
        RunForward();
    }

    /// <summary>The third verb: the cost of the batch.</summary>
    /// <exception cref="DivergedException">The cost is not finite, or a number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public T Cost()
    {
        using var turn = new Turn(this);
        return RunCost();
    }

    /// <summary>The fourth verb: the partial derivatives of the cost by the predictions.</summary>
    /// <exception cref="DivergedException">A number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">The predictions were not computed, or the trainer is at work.</exception>
    public void CostGradient()
    {
        using var turn = new Turn(this);
        RunCostGradient();
    }

    /// <summary>The fifth verb: the partial derivatives of the cost by all parameters, see <see cref="Gradient"/>.</summary>
    /// <exception cref="DivergedException">A number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public void Backward()
    {
        using var turn = new Turn(this);
        RunBackward();
    }

    /// <summary>
    /// The fifth verb in another way: takes a gradient that was computed elsewhere, such as in a network of a narrower type that holds these parameters
    /// rounded; <see cref="Forward"/>, <see cref="Cost"/> and <see cref="CostGradient"/> are not needed before it.
    /// </summary>
    /// <param name="gradient">The partial derivatives of the cost of the batch by all parameters, in their order; penalties included.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as parameters.</exception>
    /// <exception cref="InvalidOperationException">No batch was taken, or the trainer is at work.</exception>
    public void TakeGradient(ReadOnlySpan<T> gradient)
    {
        if (gradient.Length != _gradient.Length)
            throw new ArgumentException($"The network has {_gradient.Length} parameters, the gradient has {gradient.Length} numbers.", nameof(gradient));
        using var turn = new Turn(this);
        Require(Verb.TakeBatch, Verb.Backward);
        gradient.CopyTo(_gradient);
    }

    /// <summary>The sixth verb: lets the optimizer make the update and subtracts it.</summary>
    /// <remarks>With <see cref="Pipeline.AccumulateBatches"/> above 1 only the last batch of a group makes a step; before it the gradient is kept.</remarks>
    /// <exception cref="ArgumentException">
    /// Before the first step: every learning rate of the run is 0 in the number type, or the first is beyond its range.
    /// </exception>
    /// <exception cref="DivergedException">A new parameter would not be finite; the parameters are left as they were.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public void Update()
    {
        using var turn = new Turn(this);
        RunUpdate(Rate());
    }

    /// <summary>The sixth verb with a learning rate of the caller's own in place of that of the schedule.</summary>
    /// <remarks>The schedule goes on by itself: the next <see cref="Update()"/> has the rate that it would have had.</remarks>
    /// <param name="rate">The learning rate, at least 0 and finite; with 0 the optimizer takes the gradient to mind and the parameters stay.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    /// <exception cref="DivergedException">A new parameter would not be finite; the parameters are left as they were.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public void Update(T rate)
    {
        if (!(rate >= T.Zero) || !T.IsFinite(rate))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A learning rate is at least 0 and finite.");
        using var turn = new Turn(this);
        RunUpdate(rate);
    }

    /// <summary>All six verbs: one batch, and one update if batches are not accumulated.</summary>
    /// <returns>The cost of the batch before the update.</returns>
    /// <exception cref="DivergedException">A number is not finite; the parameters are those of the last good step.</exception>
    /// <exception cref="InvalidOperationException">The trainer has no rows of its own, or is at work.</exception>
    public T Step()
    {
        using var turn = new Turn(this);
        NextBatch();
        return RunStep();
    }
}
