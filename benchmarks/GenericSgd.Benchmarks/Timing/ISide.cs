namespace GenericSgd.Benchmarks.Timing;

/// <summary>One side of a contest: something that can do some work again and again and say how long it took.</summary>
interface ISide : IDisposable
{
    /// <summary>How many times the work is done at least, and what <see cref="Nanoseconds"/> wants multiples of.</summary>
    long Least => 1;

    /// <summary>A number that every side must get for the same data, computed before anything is timed; null where there is none.</summary>
    double? Result { get; }

    /// <summary>Does the work so many times, a multiple of <see cref="Least"/>, and returns the nanoseconds of all of them together.</summary>
    double Nanoseconds(long count);
}
