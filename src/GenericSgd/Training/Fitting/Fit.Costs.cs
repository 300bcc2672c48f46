using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training.Fitting;

/// <content>What is written down of the costs, and how a run ends that has none any more.</content>
sealed partial class Fit<T>
{
    const string MeanCost = "the mean cost of the epoch";

    /// <summary>Records the parameters after an epoch, or at the start; true if they have not improved for too long.</summary>
    bool EndEpoch()
    {
        Record();
        if (_options.EarlyStopping is not { } rule)
            return false;
        var cost = _options.Validation is null ? CostOf(_trainer.Batches.Data, "the cost over all rows") : _history.ValidationCost[^1];
        return _memory.Best!.Look(rule, _history.Epochs, cost, _trainer.Network.Parameters);
    }

    void Record()
    {
        _history.AddParameters(_trainer.Network.Parameters);
        if (_options.Validation is { } validation)
            _history.AddValidationCost(CostOf(validation, "the cost over the validation rows"));
    }

    // A cost that the type holds may still have a sum that it does not.
    T SumOfCosts()
    {
        try
        {
            return _epochCost.Sum();
        }
        catch (ArithmeticException exception)
        {
            throw Diverged(MeanCost, exception);
        }
    }

    T CostOf(Dataset<T> data, string place)
    {
        try
        {
            var cost = Evaluation.Cost(_trainer.Network, _trainer.Pipeline.Cost, data);
            return T.IsFinite(cost) ? cost : throw Diverged($"{place}, which is {ExactConvert.ToText(cost)}", null, data);
        }
        catch (ArithmeticException exception) when (exception is not DivergedException)
        {
            throw Diverged(place, exception, data);
        }
    }

    DivergedException<T> Diverged(string place, Exception? inner, Dataset<T>? rows = null)
    {
        var exception = _trainer.Diverged(place, inner, rows);
        Complete(exception);
        return exception;
    }

    // The trainer only says that it diverged; whoever fits has the run so far, and asks for the cause.
    void Complete(DivergedException<T> exception)
    {
        exception.Run = RunOf(StopReason.Diverged);
        exception.Explain();
    }
}
