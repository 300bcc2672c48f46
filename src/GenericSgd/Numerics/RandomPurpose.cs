namespace GenericSgd.Numerics;

/// <summary>What random numbers are for. Each purpose has its own streams under one seed, see <see cref="Philox.StreamOf"/>.</summary>
/// <remarks>The values decide every stream: a new purpose takes a new one, and none changes.</remarks>
public enum RandomPurpose : byte
{
    /// <summary>Anything of the caller's own.</summary>
    Free = 0,

    /// <summary>The first values of parameters.</summary>
    Initial = 1,

    /// <summary>The order of the rows in an epoch.</summary>
    Shuffle = 2,

    /// <summary>Which activations are dropped.</summary>
    Dropout = 3,

    /// <summary>Noise added to inputs, activations or gradients.</summary>
    Noise = 4,

    /// <summary>Which rows go to which part of the data.</summary>
    Split = 5,

    /// <summary>The tries of a random search.</summary>
    Search = 6,

    /// <summary>The seeds of layers inside a layer.</summary>
    Inner = 7,

    /// <summary>Whether a parameter is rounded up or down.</summary>
    Rounding = 8,
}
