namespace GenericSgd.Benchmarks.Works;

/// <summary>A piece of work that we and the peers do on the same data.</summary>
/// <param name="Row">The row of the table of goals.</param>
/// <param name="Title">What is done once.</param>
/// <param name="Number">The number type.</param>
/// <param name="Threads">How many threads each side may use.</param>
abstract record Work(int Row, string Title, string Number, int Threads = 1)
{
    /// <summary>How far the results of two sides may differ, relative to the larger one.</summary>
    internal virtual double Tolerance => Number == "float" ? 1e-4 : 1e-10;

    /// <summary>A side that does this work with our library.</summary>
    internal abstract ISide Ours();
}
