using System.Numerics;

namespace GenericSgd.Training;

/// <summary>How far a training run is. Reported at the end of each epoch, and ten times a second within long ones.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Epoch">The epoch under way or just done, from 1.</param>
/// <param name="Epochs">How many epochs there will be.</param>
/// <param name="Step">How many steps are done.</param>
/// <param name="Steps">How many steps there will be; 0 where that is not known, because the rows arrive in chunks.</param>
/// <param name="Cost">The cost of the last batch before its update.</param>
/// <param name="Elapsed">The time since the start.</param>
public readonly record struct TrainingProgress<T>(int Epoch, int Epochs, long Step, long Steps, T Cost, TimeSpan Elapsed)
    where T : INumber<T>
{
    /// <summary>The time left if the steps to come take as long as those done; the largest time where nothing is known.</summary>
    public TimeSpan Remaining => Step == 0 || Steps == 0 ? TimeSpan.MaxValue : Elapsed * ((double)(Steps - Step) / Step);
}
