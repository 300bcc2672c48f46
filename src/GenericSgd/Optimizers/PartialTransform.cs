namespace GenericSgd.Optimizers;

/// <summary>A transform that may concern only some blocks of the network's parameters; the others pass it by.</summary>
/// <remarks>Derive a sealed record; <see cref="GradientTransform.Apply"/> works as if there were no others.</remarks>
public abstract record PartialTransform : GradientTransform
{
    /// <summary>Whether the transform concerns a block. Asked once, before the first step.</summary>
    public abstract bool Concerns(in ParameterPart part);

    /// <summary>Whether the blocks that it concerns keep their bits whatever the rest of the chain says.</summary>
    public virtual bool Freezes => false;

    /// <summary>Refuses a network that cannot be meant.</summary>
    /// <exception cref="ArgumentException">Such as a pattern that fits no block.</exception>
    public virtual void Check(IReadOnlyList<ParameterPart> parts) => ArgumentNullException.ThrowIfNull(parts);
}
