using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Training.Fitting;

/// <summary>What the batches of an epoch cost, for the mean over its rows.</summary>
sealed class EpochCost<T>
    where T : INumber<T>
{
    readonly Batches<T> _batches;
    readonly T[] _values;

    // Of rows that arrive in chunks: how many there were so far in the epoch.
    long _rows;

    internal EpochCost(Batches<T> batches)
    {
        _batches = batches;
        _values = Zeroed.Of<T>(batches.IsFed ? 1 : batches.PerEpoch);
    }

    /// <summary>What each batch contributes to the mean; of rows that arrive in chunks the one mean so far.</summary>
    internal Span<T> Values => _values;

    /// <summary>Whether there is one value, which is the mean itself; otherwise it is their sum.</summary>
    internal bool IsOne => _values.Length == 1;

    internal T Sum() => Reduce.Sum<T>(_values);

    internal void BeginChunks() => _rows = 0;

    /// <summary>Counts the rows of a batch that was done before the run was saved.</summary>
    internal void PassOver(int rows) => _rows += rows;

    internal void Keep(T cost)
    {
        if (_batches.IsFed)
            AddToMean(cost);
        else
            _values[_batches.Index] = _batches.PerEpoch == 1 ? cost : cost * (Count<T>.Of(_batches.Rows) / Count<T>.Of(_batches.Data.Count));
    }

    // A mean that goes along: neither the number of batches nor the sum of their costs is known to fit.
    void AddToMean(T cost)
    {
        _rows += _batches.Rows;
        var weight = _rows == _batches.Rows ? T.One : ExactConvert.Nearest<decimal, T>((decimal)_batches.Rows / _rows);
        _values[0] += (cost - _values[0]) * weight;
    }
}
