using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <content>Whether the cost grows beyond all bounds.</content>
/// <remarks>
/// A batch proves nothing: the rows of the first may happen to fit. A batch that costs more than a limit is only the reason for a closer look at all rows: at what they
/// cost now and what they cost where nothing is known of them (<see cref="CostScale"/>). Where the rows arrive in pieces, only those of the batch can be looked at; then
/// the cost must grow a billion times twice.
/// </remarks>
public sealed partial class Trainer<T>
{
    // A run that wins back a cost a billion times that of the start is not known; in double it would take thousands of steps to overflow.
    static readonly Real GrowthLimit = 1_000_000_000;

    bool _hasCostLimit;
    T _costLimit = T.Zero;
    T _costScale = T.Zero;
    bool _hasCostScale;
    bool _hasGrown;

    void CheckGrowth(T cost)
    {
        if (Steps == 0)
            (_hasCostLimit, _costLimit) = T.IsZero(cost) ? (true, T.Zero) : LimitOf(T.Abs(cost));
        else if (_hasCostLimit && cost > _costLimit)
            LookCloser(cost);
    }

    void LookCloser(T cost)
    {
        var now = _batches.IsFed ? cost : CostOf(_batches.Data, "the cost over all rows");
        var (exists, limit) = LimitOf(Scale());
        if (exists && now > limit)
        {
            if (!_batches.IsFed)
                throw Diverged("the cost over all rows, which is more than a billion times that of the start", null);
            if (_hasGrown)
                throw Diverged("the cost, which has grown more than a billion times twice", null);
            _hasGrown = true;
            (exists, limit) = LimitOf(cost);
        }

        (_hasCostLimit, _costLimit) = exists && limit < cost ? Beyond(cost) : (exists, limit);
    }

    // Rows that cost more than the others do not ask for a look each time.
    static (bool Exists, T Value) Beyond(T cost)
    {
        try
        {
            return (true, cost + cost);
        }
        catch (OverflowException)
        {
            return (false, T.Zero);
        }
    }

    T Scale()
    {
        if (_batches.IsFed || !_hasCostScale)
            (_hasCostScale, _costScale) = (true, CostScale.Of(_pipeline, _batches.Data));
        return _costScale;
    }

    // A limit beyond the range of the type is none: the cost overflows before it. Where numbers wrap around silently, dividing shows it.
    static (bool Exists, T Value) LimitOf(T scale)
    {
        try
        {
            var growth = GrowthLimit.To<T>();
            var limit = scale * growth;
            return (limit > T.Zero && T.Abs(limit / growth - scale) <= scale / (T.One + T.One), limit);
        }
        catch (OverflowException)
        {
            return (false, T.Zero);
        }
    }
}
