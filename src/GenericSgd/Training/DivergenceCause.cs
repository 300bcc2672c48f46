namespace GenericSgd.Training;

/// <summary>Why a run diverged. The causes are looked for in this order; the first that holds is told.</summary>
public enum DivergenceCause
{
    /// <summary>A feature, a target or a weight is not a finite number.</summary>
    Data,

    /// <summary>Already before the first step, the cost or its gradient is beyond the range of the number type.</summary>
    FirstCost,

    /// <summary>The number type, the cost or a layer did not compute: it threw an exception of its own, or made NaN of numbers in range.</summary>
    Computation,

    /// <summary>The numbers ran away from step to step: the learning rate is too high for the data.</summary>
    LearningRate,
}
