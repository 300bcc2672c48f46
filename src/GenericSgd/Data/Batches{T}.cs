using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Hands out the rows of a data set in batches, epoch after epoch. The last, short batch of an epoch is kept.</summary>
/// <remarks>
/// The order of an epoch is a function of the seed and the epoch alone, so it can be taken up anywhere and is the same in every number type.
/// A batch that lies in one piece in the data (all rows, no shuffle, or a single row) is not copied.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
sealed class Batches<T>
    where T : INumber<T>
{
    readonly Dataset<T> _data;
    readonly ulong _seed;
    readonly int[] _order;
    readonly T[] _features;
    readonly T[] _targets;

    readonly bool _isCopied;

    internal Batches(Dataset<T> data, int batchSize, bool shuffle, ulong seed)
    {
        _data = data;
        _seed = seed;
        Size = batchSize == 0 ? data.Count : Math.Min(batchSize, data.Count);
        PerEpoch = (data.Count + Size - 1) / Size;
        Index = PerEpoch - 1;
        _order = shuffle && PerEpoch > 1 ? new int[data.Count] : [];
        _isCopied = _order.Length > 0 && Size > 1;
        _features = _isCopied ? new T[Size * data.Inputs] : [];
        _targets = _isCopied ? new T[Size * data.Outputs] : [];
    }

    internal int Size { get; }

    internal int PerEpoch { get; }

    /// <summary>The epoch under way, from 1; 0 before the first batch.</summary>
    internal int Epoch { get; set; }

    /// <summary>The place of the batch in its epoch, from 0.</summary>
    internal int Index { get; set; }

    /// <summary>How many rows the batch has.</summary>
    internal int Rows { get; set; }

    internal bool EndsEpoch => Index == PerEpoch - 1;

    int First => Index * Size;

    // Where the batch lies in the data, if it is not copied.
    int Start => _order.Length == 0 ? First : _order[First];

    internal ReadOnlySpan2D<T> Features => _isCopied
        ? ReadOnlySpan2D<T>.DangerousCreate(in _features[0], Rows, _data.Inputs, 0)
        : _data.FeatureRows(Start, Rows);

    internal ReadOnlySpan2D<T> Targets => _isCopied
        ? ReadOnlySpan2D<T>.DangerousCreate(in _targets[0], Rows, _data.Outputs, 0)
        : _data.TargetRows(Start, Rows);

    internal void Next()
    {
        if (EndsEpoch)
            BeginEpoch();
        else
            Index++;
        Rows = Math.Min(Size, _data.Count - First);
        if (_isCopied)
            Gather.Rows(_data, _order.AsSpan(First, Rows), _features, _targets);
    }

    /// <summary>Goes to the place behind a batch, as if it had been handed out; epoch 0 is the start.</summary>
    internal void Restore(int epoch, int index)
    {
        Epoch = Math.Max(epoch - 1, 0);
        Index = PerEpoch - 1;
        if (epoch == 0)
            return;
        BeginEpoch();
        Index = index;
        Rows = Math.Min(Size, _data.Count - First);
    }

    void BeginEpoch()
    {
        Epoch++;
        Index = 0;
        if (_order.Length > 0)
            Philox.Permutation(_seed, Philox.StreamOf(RandomPurpose.Shuffle, (ulong)Epoch), _order);
    }
}
