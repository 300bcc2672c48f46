namespace GenericSgd.Precision.Running;

/// <summary>Adds up the epochs of all runs and tells how far the study is, about two hundred times.</summary>
sealed class StudyMeter(IProgress<StudyProgress>? progress)
{
    const int Reports = 200;

    long _total;
    long _done;

    internal void Expect(long epochs) => Interlocked.Add(ref _total, epochs);

    internal void Advance(int epochs, string now)
    {
        var done = Interlocked.Add(ref _done, epochs);
        var part = Math.Max(1, _total / Reports);
        if (progress is not null && (done == _total || done / part != (done - epochs) / part))
            progress.Report(new StudyProgress(done, _total, now));
    }
}
