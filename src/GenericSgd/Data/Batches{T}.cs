using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Hands out the rows of a data set in batches, epoch after epoch, or passes on batches that come from elsewhere. The last, short batch of an epoch is
/// kept.</summary>
/// <remarks>
/// The order of an epoch is a function of the seed and the epoch alone, so it can be taken up anywhere and is the same in every number type.
/// A batch that is contiguous in the data (all rows, no shuffle, or a single row) is not copied.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
sealed class Batches<T>
    where T : INumber<T>
{
    const int Unknown = int.MaxValue;

    readonly ulong _seed;
    readonly int[] _order;
    readonly T[] _features;
    readonly T[] _targets;
    readonly T[] _relativeWeights;
    readonly bool _isCopied;
    Dataset<T>? _data;

    // Where the batch lies in the data, if it is not copied.
    int _first;

    internal Batches(Dataset<T> data, int batchSize, bool shuffle, ulong seed)
    {
        _data = data;
        _seed = seed;
        Size = batchSize == 0 ? data.Count : Math.Min(batchSize, data.Count);
        PerEpoch = (data.Count - 1) / Size + 1;
        Index = PerEpoch - 1;
        _order = shuffle && PerEpoch > 1 ? new int[data.Count] : [];
        _isCopied = _order.Length > 0 && Size > 1;
        _features = _isCopied ? new T[Size * data.Inputs] : [];
        _targets = _isCopied ? new T[Size * data.Outputs] : [];
        _relativeWeights = _isCopied && !data.RelativeWeights.IsEmpty ? new T[Size] : [];
    }

    /// <summary>Batches that come from elsewhere, one by one.</summary>
    internal Batches()
    {
        IsFed = true;
        PerEpoch = Unknown;
        Index = -1;
        (_order, _features, _targets, _relativeWeights) = ([], [], [], []);
    }

    /// <summary>Whether the batches come from elsewhere.</summary>
    internal bool IsFed { get; }

    /// <summary>How many rows the largest batch has so far.</summary>
    internal int Size { get; set; }

    /// <summary>How many batches an epoch has; a number beyond all if they come from elsewhere and the last one is not known.</summary>
    internal int PerEpoch { get; set; }

    /// <summary>The epoch under way, from 1; 0 before the first batch.</summary>
    internal int Epoch { get; set; }

    /// <summary>The place of the batch in its epoch, from 0.</summary>
    internal int Index { get; set; }

    /// <summary>How many rows the batch has.</summary>
    internal int Rows { get; set; }

    internal bool EndsEpoch => Index == PerEpoch - 1;

    /// <summary>The place of the batch among all of the run, from 0.</summary>
    internal long Number => IsFed ? Index : (long)(Epoch - 1) * PerEpoch + Index;

    /// <summary>The rows that batches are taken from.</summary>
    internal Dataset<T> Data => _data ?? throw new InvalidOperationException("There are no rows yet.");

    internal ReadOnlySpan2D<T> Features => _isCopied
        ? View.OfReadOnly<T>(_features, Rows, Data.Inputs)
        : Data.FeatureRows(_first, Rows);

    internal ReadOnlySpan2D<T> Targets => _isCopied
        ? View.OfReadOnly<T>(_targets, Rows, Data.Outputs)
        : Data.TargetRows(_first, Rows);

    /// <summary><see cref="Features"/> row by row.</summary>
    internal ReadOnlySpan<T> FeatureValues => _isCopied ? _features.AsSpan(0, Rows * Data.Inputs) : Data.FeatureValues(_first, Rows);

    /// <summary><see cref="Targets"/> row by row.</summary>
    internal ReadOnlySpan<T> TargetValues => _isCopied ? _targets.AsSpan(0, Rows * Data.Outputs) : Data.TargetValues(_first, Rows);

    /// <summary>By how much each row of the batch counts more than the mean row; empty where all count the same.</summary>
    internal ReadOnlySpan<T> RelativeWeights => Data.RelativeWeights.IsEmpty ? default
        : _isCopied ? _relativeWeights.AsSpan(0, Rows) : Data.RelativeWeights.Slice(_first, Rows);

    internal void Next()
    {
        if (EndsEpoch)
            BeginEpoch();
        else
            Index++;
        Locate();
        if (!_isCopied)
            return;
        var rows = _order.AsSpan(Index * Size, Rows);
        Gather.Rows(Data, rows, _features, _targets);
        Gather.Values(Data.RelativeWeights, rows, _relativeWeights);
    }

    /// <summary>Passes on a batch that comes from elsewhere.</summary>
    internal void Feed(Dataset<T> batch, int epoch, bool endsEpoch)
    {
        _data = batch;
        Index = epoch == Epoch ? Index + 1 : 0;
        Epoch = epoch;
        PerEpoch = endsEpoch ? Index + 1 : Unknown;
        Rows = batch.Count;
        Size = Math.Max(Size, Rows);
    }

    /// <summary>Goes to the place behind a batch, as if it had been handed out; epoch 0 is the start.</summary>
    internal void Restore(int epoch, int index, bool endsEpoch)
    {
        if (IsFed)
        {
            (Epoch, Index, PerEpoch) = (epoch, index, endsEpoch ? index + 1 : Unknown);
            return;
        }

        Epoch = Math.Max(epoch - 1, 0);
        Index = PerEpoch - 1;
        if (epoch == 0)
            return;
        BeginEpoch();
        Index = index;
        Locate();
    }

    void Locate()
    {
        var place = Index * Size;
        Rows = Math.Min(Size, Data.Count - place);
        if (!_isCopied)
            _first = _order.Length == 0 ? place : _order[place];
    }

    void BeginEpoch()
    {
        Epoch++;
        Index = 0;
        if (_order.Length > 0)
            Philox.Permutation(_seed, Philox.StreamOf(RandomPurpose.Shuffle, (ulong)Epoch), _order);
    }
}
