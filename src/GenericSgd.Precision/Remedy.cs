namespace GenericSgd.Precision;

/// <summary>What a study tries against the loss of digits.</summary>
public enum Remedy
{
    /// <summary>What an update loses is kept in one more number per parameter and enters the next one
    /// (<see cref="Optimizers.UpdateRounding.Compensated"/>).</summary>
    CompensatedUpdate,

    /// <summary>An update rounds up or down, each with the chance that makes the mean exact (<see cref="Optimizers.UpdateRounding.Stochastic"/>).</summary>
    StochasticRounding,

    /// <summary>
    /// The parameters and all that the optimizer remembers are kept in a wider type; forward and backward are computed in the narrow one, from the parameters
    /// rounded to it (Micikevicius et al., "Mixed precision training", 2018). The parameters of the result are the wide ones, its predictions those of the
    /// narrow network.
    /// </summary>
    MasterParameters,

    /// <summary>
    /// Features, and targets where the cost takes any number, are brought to mean 0 and deviation 1 in double-double first. That is another problem, so it is
    /// compared with a reference of its own. Not tried where the data are <see cref="StandardizedStudyData"/> already.
    /// </summary>
    Standardizing,

    /// <summary>An eighth of the learning rate, which every type multiplies by exactly, over as many epochs. That is another way, so it is compared with a
    /// reference of its own.</summary>
    SmallerRate,
}
