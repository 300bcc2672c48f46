namespace GenericSgd.Optimizers;

/// <summary>What a transform may know of the step that it takes part in.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Number">The number of the step, from 1.</param>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="LearningRate">The learning rate, which is applied after the last transform unless one of them applies it.</param>
public readonly record struct Step<T>(long Number, int Epoch, T LearningRate);
