namespace GenericSgd.Optimizers;

/// <summary>Whose definition of an optimizer is meant. They differ in where the epsilon stands, in start values and in defaults.</summary>
public enum Dialect
{
    /// <summary>As in <c>torch.optim</c>: the epsilon is added outside the root, after the correction for the start.</summary>
    PyTorch,

    /// <summary>As in <c>keras.optimizers</c>: the epsilon is added inside the root, or before the correction for the start.</summary>
    Keras,

    /// <summary>As in <c>optax</c>.</summary>
    Optax,
}
