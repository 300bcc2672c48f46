using System.Numerics;
using GenericSgd.Benchmarks.Comparison;
using GenericSgd.Kernels;
using GenericSgd.Numbers;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 10: the bytes that a training step allocates after the first ones, in every number type. The ratio of these lines is bytes per step.</summary>
sealed class AllocationRow : IRow
{
    const int WarmUpSteps = 5;
    const int Steps = 20;
    const int Tries = 3;

    static readonly TrainingWork[] Works =
    [
        new(10, "", 1, [8, 1], 1),
        new(10, "", 1, [32, 64, 1], 64, Adam: true),
        new(10, "", 1, [64, 32, 10], 32, Classes: true),
        new(10, "", 2, [784, 512, 10], 128, Classes: true),
    ];

    public int Number => 10;

    public IEnumerable<Line> Measure(Setting setting) =>
    [
        .. In<float>(setting, "float"), .. In<double>(setting, "double"), .. In<Half>(setting, "Half"), .. In<BFloat16>(setting, "BFloat16"),
        .. In<decimal>(setting, "decimal"), .. In<DoubleDouble>(setting, "DoubleDouble"),
    ];

    // The widest network would take seconds per step in the number types that are not the processor's.
    static IEnumerable<Line> In<T>(Setting setting, string number)
        where T : INumber<T>
    {
        foreach (var work in Works.Where(work => work.Threads == 1 || typeof(T) == typeof(float) || typeof(T) == typeof(double)))
        {
            setting.Progress($"row 10: {work.Title}, {number}");
            setting.Cancellation.ThrowIfCancellationRequested();
            Parallelism.Threads = work.Threads;
            yield return new Line(10, work.Title, number, work.Threads, null, "bytes per step", null, BytesPerStep<T>(work), 0) { AtMost = true };
        }
    }

    // Bytes of all threads. The runtime itself allocates now and then, so the best of several tries counts.
    static double BytesPerStep<T>(TrainingWork work)
        where T : INumber<T>
    {
        var trainer = work.Trainer<T>();
        for (var step = 0; step < WarmUpSteps; step++)
            trainer.Step();
        var least = long.MaxValue;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var step = 0; step < Steps; step++)
                trainer.Step();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return (double)least / Steps;
    }
}
