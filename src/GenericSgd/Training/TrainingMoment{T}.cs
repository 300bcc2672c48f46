using System.Numerics;

namespace GenericSgd.Training;

/// <summary>What a callback may see of a run, and how it ends the run.</summary>
/// <remarks>One and the same object through the whole run: what it shows is the present.</remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed class TrainingMoment<T>
    where T : INumber<T>
{
    readonly Trainer<T> _trainer;

    internal TrainingMoment(Trainer<T> trainer, History<T> history)
    {
        _trainer = trainer;
        History = history;
    }

    /// <summary>The network as it is now. A callback that writes to it changes the run.</summary>
    public Network<T> Network => _trainer.Network;

    /// <summary>The course so far; it has an entry for each epoch that is done.</summary>
    public History<T> History { get; }

    /// <summary>The epoch under way or just done, from 1.</summary>
    public int Epoch => _trainer.Epoch;

    /// <summary>How many updates are done.</summary>
    public long Steps => _trainer.Steps;

    /// <summary>The cost of the last batch before its update.</summary>
    public T Cost { get; internal set; } = T.Zero;

    /// <summary>The learning rate of the last update.</summary>
    public T LearningRate => _trainer.LearningRate;

    internal bool IsStopped { get; set; }

    /// <summary>Ends the run after this step; the run says so.</summary>
    public void Stop() => IsStopped = true;
}
