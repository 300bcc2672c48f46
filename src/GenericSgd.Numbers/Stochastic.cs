namespace GenericSgd.Numbers;

/// <summary>The seed of the random rounding of <see cref="Stochastic{T}"/> numbers.</summary>
/// <remarks>
/// Which way a result is rounded is a function of the seed, the sample, and the numbers of the operation: nothing is drawn from a stream. So a run repeats bit
/// for bit with the same seed, on any number of threads and in any order, and <c>x + y</c> is <c>y + x</c>.
/// </remarks>
public static class Stochastic
{
    static ulong _seed;

    /// <summary>The seed of all threads; 0 at first.</summary>
    public static ulong CurrentSeed => Volatile.Read(ref _seed);

    /// <summary>Sets the seed of all threads, until the result is disposed: then the one before is back.</summary>
    /// <param name="seed">Any number.</param>
    public static IDisposable Seed(ulong seed) => new SeedScope(Interlocked.Exchange(ref _seed, seed));

    sealed class SeedScope(ulong before) : IDisposable
    {
        bool _ended;

        public void Dispose()
        {
            if (!_ended)
            {
                Interlocked.Exchange(ref _seed, before);
                _ended = true;
            }
        }
    }
}
