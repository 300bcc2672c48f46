using System.Numerics;

namespace GenericSgd.Training;

/// <summary>The course of a training run, entry e being the state after e epochs.</summary>
/// <remarks>
/// <see cref="Cost"/> and <see cref="ValidationCost"/> have one entry more than there were epochs: the last is that of the final parameters.
/// With one batch per epoch entry e of the cost is exactly that of the parameters after e epochs; with several it is the mean, weighted by
/// rows, of what the batches of epoch e + 1 cost just before their updates. The last entry is always taken over all rows.
/// Where the rows arrive in pieces, <see cref="Cost"/> has no such last entry: they are gone.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed class History<T>
    where T : INumber<T>
{
    readonly T[] _cost;
    readonly T[] _validationCost;
    readonly T[] _learningRate;
    readonly T[] _parameters;
    readonly int _width;

    internal History(int epochs, bool validation, int parameters)
    {
        _cost = new T[epochs + 1];
        _validationCost = validation ? new T[epochs + 1] : [];
        _learningRate = new T[epochs];
        _width = parameters;
        _parameters = new T[checked((epochs + 1) * parameters)];
    }

    int CostEntries { get; set; }

    int ValidationEntries { get; set; }

    int ParameterEntries { get; set; }

    /// <summary>How many epochs were done.</summary>
    public int Epochs { get; private set; }

    /// <summary>
    /// How many updates an epoch has. With one, entry e of <see cref="Cost"/> is of the parameters after e epochs; with n, it is a mean over the parameters after e to e + (n - 1) / n epochs.
    /// </summary>
    public int UpdatesPerEpoch { get; internal set; } = 1;

    /// <summary>The training cost.</summary>
    public ReadOnlySpan<T> Cost => _cost.AsSpan(0, CostEntries);

    /// <summary>The cost over the validation rows; empty without validation.</summary>
    public ReadOnlySpan<T> ValidationCost => _validationCost.AsSpan(0, ValidationEntries);

    /// <summary>The cost of each epoch that is done, for a schedule: of the validation rows if there are some, otherwise of training.</summary>
    internal ReadOnlySpan<T> EpochCosts => ValidationEntries > 0 ? ValidationCost[1..] : Cost;

    /// <summary>The learning rate of the last step of each epoch; one entry per epoch.</summary>
    public ReadOnlySpan<T> LearningRate => _learningRate.AsSpan(0, Epochs);

    /// <summary>True if the parameters were recorded, which is on request.</summary>
    public bool HasParameters => _width > 0;

    /// <summary>All parameters after that many epochs.</summary>
    /// <param name="epoch">From 0, the start, to <see cref="Epochs"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry, or the parameters were not recorded.</exception>
    public ReadOnlySpan<T> Parameters(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(epoch, ParameterEntries);
        return _parameters.AsSpan(epoch * _width, _width);
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
    internal bool IsEmpty => CostEntries == 0 && ValidationEntries == 0 && ParameterEntries == 0;

    internal ReadOnlySpan<T> AllParameters => _parameters.AsSpan(0, ParameterEntries * _width);

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

        var history = new History<T>(epochs, validationCost.Length > 0, parameters.Length > 0 ? width : 0)
        {
            CostEntries = cost.Length,
            Epochs = learningRate.Length,
            ValidationEntries = validationCost.Length,
            ParameterEntries = width == 0 ? 0 : parameters.Length / width,
        };
        cost.CopyTo(history._cost);
        validationCost.CopyTo(history._validationCost);
        learningRate.CopyTo(history._learningRate);
        parameters.CopyTo(history._parameters);
        return history;
    }

    internal void AddCost(T cost) => _cost[CostEntries++] = cost;

    internal void AddValidationCost(T cost) => _validationCost[ValidationEntries++] = cost;

    internal void AddParameters(ReadOnlySpan<T> parameters)
    {
        if (HasParameters)
            parameters.CopyTo(_parameters.AsSpan(ParameterEntries++ * _width, _width));
    }

    internal void EndEpoch(T cost, T learningRate)
    {
        AddCost(cost);
        _learningRate[Epochs++] = learningRate;
    }

    /// <summary>Forgets what was recorded at the end of the last epoch, because a step came after it.</summary>
    internal void DropOpenEpoch()
    {
        ParameterEntries = Math.Min(ParameterEntries, Epochs);
        ValidationEntries = Math.Min(ValidationEntries, Epochs);
    }
}
