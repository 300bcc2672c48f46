namespace GenericSgd.Benchmarks.Works;

/// <summary>Work that we and the peers do on the same data.</summary>
/// <param name="Row">The row of the table of goals.</param>
/// <param name="Title">What is done once.</param>
/// <param name="Number">The number type.</param>
/// <param name="Threads">How many threads each side may use.</param>
abstract record Work(int Row, string Title, string Number, int Threads = 1)
{
    /// <summary>How far the results of two sides may differ, relative to the larger one.</summary>
    internal virtual double Tolerance => Number switch
    {
        "float" => 1e-4,
        "Half" or "BFloat16" => 1e-2,
        _ => 1e-10,
    };

    /// <summary>Works of the same code are warmed up for long only once.</summary>
    internal virtual string Code => $"{Title}, {Number}";

    /// <summary>A side that does this work with our library.</summary>
    internal ISide Ours() => new ThreadedSide(Local(), Threads);

    /// <summary>The side, in this process, whatever the number of threads.</summary>
    protected abstract ISide Local();
}
