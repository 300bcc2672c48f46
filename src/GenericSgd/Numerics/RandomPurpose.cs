
namespace GenericSgd.Numerics;

/// <summary>What random numbers are for. Each purpose has its own streams under one seed, see <see cref="Philox.StreamOf"/>.</summary>
public enum RandomPurpose : byte
{
    /// <summary>Anything of the caller's own.</summary>
    Free,

    /// <summary>The first values of parameters.</summary>
    Initial,

    /// <summary>The order of the rows in an epoch.</summary>
    Shuffle,

    /// <summary>Which activations are dropped.</summary>
    Dropout,

    /// <summary>Noise added to inputs, activations or gradients.</summary>
    Noise,

    /// <summary>Which rows go to which part of the data.</summary>
    Split,

    /// <summary>The tries of a random search.</summary>
    Search,

    /// <summary>The seeds of layers inside a layer.</summary>
    Inner,

    /// <summary>Whether a parameter is rounded up or down.</summary>
    Rounding,
}
