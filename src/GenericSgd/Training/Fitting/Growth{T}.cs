using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training.Fitting;

/// <summary>Whether the cost grows beyond all bounds.</summary>
/// <remarks>
/// A batch proves nothing: the rows of the first may happen to fit. A batch that costs more than a limit is only the reason for a closer look at all rows: at
/// what they cost now and what they cost where nothing is known of them (<see cref="CostScale"/>). Where the rows arrive in chunks, only those of the batch can
/// be looked at; then the cost must grow a billion times twice.
/// </remarks>
sealed class Growth<T>
    where T : INumber<T>
{
    // A run that wins back a cost a billion times that of the start is not known; in double it would take thousands of steps to overflow.
    static readonly Real Factor = 1_000_000_000;

    Optional<T> _limit;
    Optional<T> _scale;

    internal Growth()
    {
    }

    /// <summary>As it was saved.</summary>
    internal Growth(Optional<T> limit, bool hasGrown) => (_limit, HasGrown) = (limit, hasGrown);

    /// <summary>What a batch may cost before a closer look.</summary>
    internal ref readonly Optional<T> Limit => ref _limit;

    /// <summary>Whether rows that arrive in chunks have cost a billion times too much once.</summary>
    internal bool HasGrown { get; private set; }

    /// <summary>The cost of the first batch.</summary>
    internal void Begin(T cost) => _limit = T.IsZero(cost) ? new Optional<T>(T.Zero) : LimitOf(T.Abs(cost));

    /// <summary>
    /// The closer look at a batch that costs more than the limit; true if the run has grown beyond all bounds, otherwise there is a new limit.
    /// </summary>
    /// <param name="cost">What the batch costs.</param>
    /// <param name="now">What all rows cost that can be looked at.</param>
    /// <param name="pipeline">What is run.</param>
    /// <param name="batches">The rows.</param>
    internal bool IsWithoutEnd(T cost, T now, Pipeline pipeline, Batches<T> batches)
    {
        var limit = LimitOf(Scale(pipeline, batches));
        if (limit.IsExceededBy(now))
        {
            if (!batches.IsFed || HasGrown)
                return true;
            HasGrown = true;
            limit = LimitOf(cost);
        }

        _limit = limit.IsExceededBy(cost) ? Beyond(cost) : limit;
        return false;
    }

    T Scale(Pipeline pipeline, Batches<T> batches)
    {
        if (batches.IsFed || !_scale.Exists)
            _scale = new Optional<T>(CostScale.Of(pipeline, batches.Data));
        return _scale.Value;
    }

    // Rows that cost more than the others do not ask for a look each time.
    static Optional<T> Beyond(T cost)
    {
        try
        {
            return new Optional<T>(cost + cost);
        }
        catch (OverflowException)
        {
            return default;
        }
    }

    // A limit beyond the range of the type is none: the cost overflows before it. Where numbers wrap around silently, dividing shows it.
    static Optional<T> LimitOf(T scale)
    {
        try
        {
            var growth = Factor.To<T>();
            var limit = scale * growth;
            return limit > T.Zero && T.Abs(limit / growth - scale) <= scale / (T.One + T.One) ? new Optional<T>(limit) : default;
        }
        catch (OverflowException)
        {
            return default;
        }
    }
}
