namespace GenericSgd.Training.Binding;

/// <summary>One array that an optimizer remembers from step to step, with a name that stays the same as long as the optimizer does.</summary>
/// <remarks>Copying the values out after a step, and back in before the next, makes a run go on with the same bits.</remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Name">Such as <c>optimizer.0.slot</c> for the slots of the first transform.</param>
/// <param name="Values">The array itself, not a copy.</param>
readonly record struct OptimizerMemory<T>(string Name, T[] Values);
