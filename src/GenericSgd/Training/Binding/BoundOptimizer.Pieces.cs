using GenericSgd.Kernels;
using GenericSgd.Optimizers;

namespace GenericSgd.Training.Binding;

/// <content>The last pass and the subtraction, piece by piece, by several threads where there are many.</content>
sealed partial class BoundOptimizer<T>
{
    // Waking another thread costs about as much as so many parameters.
    const int PiecesToSplit = (1 << 17) / ParameterPieces.Length;

    readonly Action<int> _tryShare;
    readonly Action<int> _takeShare;

    // The transform that the last pass begins with.
    int _begin;

    // What the threads are told.
    Step<T> _step;
    T[] _parameters = [];
    T[] _update = [];
    int _shares;
    bool _finite;

    bool TryAll(in Step<T> step, T[] parameters, T[] update)
    {
        _shares = _pieces.Length < PiecesToSplit ? 1 : Parallelism.Threads;
        if (_shares == 1)
            return Try(step, _pieces, parameters, update);
        (_step, _parameters, _update, _finite) = (step, parameters, update, true);
        Workers.Run(_tryShare, _shares);
        return _finite;
    }

    void TakeAll(T[] parameters, T[] update)
    {
        if (_shares == 1)
            Take(_pieces, parameters, update);
        else
            Workers.Run(_takeShare, _shares);
    }

    void TryShare(int share)
    {
        if (!Try(_step, PiecesOf(share), _parameters, _update))
            _finite = false;
    }

    void TakeShare(int share) => Take(PiecesOf(share), _parameters, _update);

    ReadOnlySpan<ParameterPiece> PiecesOf(int share) =>
        _pieces.AsSpan((int)((long)_pieces.Length * share / _shares)..(int)((long)_pieces.Length * (share + 1) / _shares));

    bool Try(in Step<T> step, ReadOnlySpan<ParameterPiece> pieces, ReadOnlySpan<T> parameters, Span<T> gradient)
    {
        foreach (ref readonly var piece in pieces)
        {
            var before = parameters.Slice(piece.First, piece.Count);
            var update = gradient.Slice(piece.First, piece.Count);
            for (var stage = _begin; stage < _chain.Length; stage++)
                _chain[stage].Apply(step, piece, before, update);
            if (!(_inPlace ? Subtraction.TryScale(before, step.LearningRate, update) : TryNext(step, piece, before, update)))
                return false;
        }

        return true;
    }

    // Over a long span the stores would go past the caches, and the next forward pass would wait for the parameters.
    static void Take(ReadOnlySpan<ParameterPiece> pieces, Span<T> parameters, ReadOnlySpan<T> update)
    {
        foreach (ref readonly var piece in pieces)
        {
            var values = parameters.Slice(piece.First, piece.Count);
            Subtraction.Nearest(values, update.Slice(piece.First, piece.Count), values);
        }
    }
}
