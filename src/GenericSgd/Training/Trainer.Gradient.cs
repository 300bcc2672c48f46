namespace GenericSgd.Training;

/// <content>Gradients that were computed elsewhere.</content>
public sealed partial class Trainer<T>
{
    /// <summary>
    /// The fifth verb in another way: takes a gradient that was computed elsewhere, such as in a network of a narrower type that holds these parameters rounded; <see cref="Forward"/>,
    /// <see cref="Cost"/> and <see cref="CostGradient"/> are not needed before it.
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
}
