using System.Numerics;
using System.Runtime.InteropServices;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Training;

/// <summary>The course of a training run, entry e being the state after e epochs.</summary>
/// <remarks>
/// <see cref="Cost"/> and <see cref="ValidationCost"/> have one entry more than there were epochs: the last is that of the final parameters.
/// With one batch per epoch entry e of the cost is exactly that of the parameters after e epochs; with several it is the mean, weighted by
/// rows, of what the batches of epoch e + 1 cost just before their updates. The last entry is always taken over all rows.
/// Where the rows arrive in chunks, <see cref="Cost"/> has no such last entry: they are gone.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed class History<T>
    where T : INumber<T>
{
    // Longer runs grow as their epochs are done: many end before the last one.
    const int EpochsAtStart = 256;

    readonly List<T> _cost;
    readonly List<T> _validationCost;
    readonly List<T> _learningRate;
    readonly List<T> _parameters;
    readonly int _width;

    /// <exception cref="ArgumentException">One array does not hold what so many epochs would record.</exception>
    internal History(int epochs, bool validation, int parameters)
    {
        var entries = Sizes.Length(epochs + 1L, "The history of a run", "take fewer epochs");
        if (!Sizes.FitArray((long)entries * parameters))
            throw Sizes.TooMany((long)entries * parameters, $"Recording {parameters} parameters after each of {epochs} epochs",
                "record none, or take fewer epochs");
        var atStart = Math.Min(entries, EpochsAtStart);
        _cost = new List<T>(atStart);
        _validationCost = new List<T>(validation ? atStart : 0);
        _learningRate = new List<T>(atStart);
        _width = parameters;
        _parameters = new List<T>(parameters == 0 ? 0 : parameters * Math.Clamp(EpochsAtStart / parameters, 1, atStart));
    }

    /// <summary>How many epochs were done.</summary>
    public int Epochs => _learningRate.Count;

    /// <summary>
    /// How many updates an epoch has. With one, entry e of <see cref="Cost"/> is of the parameters after e epochs; with n, it is a mean over the parameters
    /// after e to e + (n - 1) / n epochs.
    /// </summary>
    public int UpdatesPerEpoch { get; internal set; } = 1;

    /// <summary>The training cost.</summary>
    public ReadOnlySpan<T> Cost => CollectionsMarshal.AsSpan(_cost);

    /// <summary>The cost over the validation rows; empty without validation.</summary>
    public ReadOnlySpan<T> ValidationCost => CollectionsMarshal.AsSpan(_validationCost);

    /// <summary>The cost of each epoch that is done, for a schedule: of the validation rows if there are some, otherwise of training.</summary>
    internal ReadOnlySpan<T> EpochCosts => _validationCost.Count > 0 ? ValidationCost[1..] : Cost;

    /// <summary>The learning rate of the last step of each epoch; one entry per epoch.</summary>
    public ReadOnlySpan<T> LearningRate => CollectionsMarshal.AsSpan(_learningRate);

    /// <summary>True if the parameters were recorded, which is on request.</summary>
    public bool HasParameters => _width > 0;

    /// <summary>All parameters after that many epochs.</summary>
    /// <param name="epoch">From 0, the start, to <see cref="Epochs"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry, or the parameters were not recorded.</exception>
    public ReadOnlySpan<T> Parameters(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(epoch, ParameterEntries);
        return AllParameters.Slice(epoch * _width, _width);
    }

    /// <summary>One parameter from the start to the end; <see cref="Epochs"/> + 1 numbers.</summary>
    /// <param name="parameter">The place among all parameters, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter, or the parameters were not recorded.</exception>
    public T[] Course(int parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(parameter, _width);
        var course = new T[ParameterEntries];
        for (var epoch = 0; epoch < course.Length; epoch++)
            course[epoch] = _parameters[epoch * _width + parameter];
        return course;
    }

    /// <summary>Whether nothing was recorded yet.</summary>
    internal bool IsEmpty => _cost.Count == 0 && _validationCost.Count == 0 && _parameters.Count == 0;

    internal ReadOnlySpan<T> AllParameters => CollectionsMarshal.AsSpan(_parameters);

    int ParameterEntries => _width == 0 ? 0 : _parameters.Count / _width;

    /// <summary>A history that goes on from what was recorded.</summary>
    /// <exception cref="ArgumentException">The records do not belong to one course.</exception>
    internal static History<T> Restore(
        int epochs, int width, ReadOnlySpan<T> cost, ReadOnlySpan<T> validationCost, ReadOnlySpan<T> learningRate, ReadOnlySpan<T> parameters)
    {
        if (cost.Length != learningRate.Length || cost.Length > epochs || (validationCost.Length > 0 && validationCost.Length != cost.Length + 1)
            || (parameters.Length > 0 && parameters.Length != width * (cost.Length + 1L)))
        {
            throw new ArgumentException("The parts of the history do not belong to one run.", nameof(cost));
        }

        var history = new History<T>(epochs, validationCost.Length > 0, parameters.Length > 0 ? width : 0);
        history._cost.AddRange(cost);
        history._validationCost.AddRange(validationCost);
        history._learningRate.AddRange(learningRate);
        history._parameters.AddRange(parameters);
        return history;
    }

    internal void AddCost(T cost) => _cost.Add(cost);

    internal void AddValidationCost(T cost) => _validationCost.Add(cost);

    internal void AddParameters(ReadOnlySpan<T> parameters)
    {
        if (HasParameters)
            _parameters.AddRange(parameters);
    }

    internal void EndEpoch(T cost, T learningRate)
    {
        AddCost(cost);
        _learningRate.Add(learningRate);
    }

    /// <summary>Forgets what was recorded at the end of the last epoch, because a step came after it.</summary>
    internal void DropOpenEpoch()
    {
        Shorten(_parameters, (long)Epochs * _width);
        Shorten(_validationCost, Epochs);
    }

    static void Shorten(List<T> entries, long count)
    {
        if (entries.Count > count)
            CollectionsMarshal.SetCount(entries, (int)count);
    }
}
