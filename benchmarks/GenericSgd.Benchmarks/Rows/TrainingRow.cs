using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Rows 3 to 6: a training step of a dense network against the same step of libtorch.</summary>
/// <param name="Work">The step; the numbers of threads are filled in.</param>
/// <param name="Goal">The least ratio.</param>
/// <param name="Threads">The numbers of threads to measure.</param>
sealed record TrainingRow(TrainingWork Work, double Goal, ValueList<int> Threads) : IRow
{
    internal static readonly TrainingRow Small = new(new(3, "float", 1, [32, 64, 1], 64, Adam: true), 20, [1]);
    internal static readonly TrainingRow Digits = new(new(4, "float", 1, [784, 128, 10], 32, Classes: true), 2.5, [1, 2]);
    internal static readonly TrainingRow Wide = new(new(5, "float", 1, [784, 512, 10], 128, Classes: true), 1.5, [1, 2]);
    internal static readonly TrainingRow Deep = new(new(6, "float", 1, [1024, 1024, 1024, 1024], 256), 1.3, [1, 2]);

    public int Number => Work.Row;

    public IEnumerable<Line> Measure(Setting setting) => setting.ThreadsOr([.. Threads])
        .SelectMany(threads => setting.Compare(Work with { Threads = threads }, new Goal(PeerList.Torch, Goal)));
}
