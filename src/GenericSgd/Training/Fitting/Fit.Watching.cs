using System.Diagnostics;

namespace GenericSgd.Training.Fitting;

/// <content>What happens from time to time.</content>
sealed partial class Fit<T>
{
    static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    long _lastReport;
    long _lastCheckpoint;

    static long Now => Stopwatch.GetTimestamp();

    void SaveIfDue()
    {
        if (_options.Checkpoint is not { } rule)
            return;
        var isDue = rule.EverySteps is { } steps && _trainer.Steps % steps == 0;
        if (!isDue && !(rule.Every is { } time && Stopwatch.GetElapsedTime(_lastCheckpoint) >= time))
            return;
        rule.Save(_trainer.Save());
        _lastCheckpoint = Now;
    }

    void Report(IProgress<TrainingProgress<T>> progress, T cost)
    {
        var now = Now;
        if (!_trainer.EndsEpoch && Stopwatch.GetElapsedTime(_lastReport, now) < ReportInterval)
            return;
        _lastReport = now;
        var epochs = _trainer.Pipeline.Epochs;
        progress.Report(new TrainingProgress<T>(
            _trainer.Epoch, epochs, _trainer.Steps, (long)_trainer.StepsPerEpoch * epochs, cost, _memory.Clock.Elapsed));
    }
}
