using System.Numerics;

namespace GenericSgd.Readers;

/// <summary>Takes the chosen columns of all rows into flat arrays, in one pass.</summary>
sealed class RowCollector<T>(Table<T> table, ColumnChoice columns, MissingValues missing)
    where T : INumber<T>
{
    const int MostDroppedNamed = 10;

    readonly bool[] _hasNumber = new bool[table.Columns.Count];
    readonly List<DroppedRow> _firstDropped = [];
    readonly List<long> _dropped = [];
    bool _keepsDropped;
    ClassTarget<T>? _classes;
    int _missingInRow;
    int _firstMissing;

    internal GrowingArray<T> Features { get; } = new();

    internal GrowingArray<T> Targets { get; } = new();

    /// <summary>The weight of each row; none where all count the same.</summary>
    internal GrowingArray<T> Weights { get; } = new();

    /// <summary>Places in <see cref="Features"/> that are to be filled with the mean of their column.</summary>
    internal List<int> Holes { get; } = [];

    internal int Rows { get; set; }

    internal long RowsRead { get; set; }

    internal long RowsDropped { get; set; }

    internal long BecameZero { get; set; }

    internal IReadOnlyList<DroppedRow> FirstDropped => _firstDropped;

    /// <summary>The numbers of all dropped rows; none where the rows are taken in chunks, which may go on for ever.</summary>
    internal IReadOnlyList<long> Dropped => _dropped;

    /// <summary>The names of the classes once the targets were taken; none where they are numbers.</summary>
    internal ValueList<string> ClassNames => _classes?.Names ?? [];

    internal T[] TakeTargets() => _classes?.Numbers() ?? Targets.Take();

    internal void ReadAll(TargetKind kind)
    {
        if (kind != TargetKind.Number)
            _classes = new ClassTarget<T>(table, columns.Targets.Single(), kind);
        _keepsDropped = true;
        while (ReadOne())
            continue;
    }

    /// <summary>Reads the next row; false if there is none.</summary>
    internal bool ReadOne()
    {
        if (!table.Next())
            return false;
        RowsRead++;
        if (!ReadRow())
            Drop();
        else
            Rows++;
        return true;
    }

    /// <summary>Begins anew when the rows were taken; what was dropped stays counted.</summary>
    internal void Clear() => Rows = 0;

    /// <summary>Reads one row to the end, so that an error in it is told whatever is missing before it. False if the row is to be dropped.</summary>
    bool ReadRow()
    {
        var holesBefore = Holes.Count;
        _missingInRow = 0;
        var first = Features.Count;
        var features = Features.Add(columns.Features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            if (!Read(columns.Features[i], out features[i]))
                Holes.Add(first + i);
        }

        var missingFeatures = _missingInRow;
        ReadTargets();
        ReadWeight();
        var isComplete = _missingInRow == 0 || (missing == MissingValues.Mean && _missingInRow == missingFeatures);
        if (!isComplete)
            Holes.RemoveRange(holesBefore, Holes.Count - holesBefore);
        return isComplete;
    }

    void ReadTargets()
    {
        if (_classes is not null)
        {
            if (!_classes.Read())
                Missing(columns.Targets[0], CellKind.Missing);
            return;
        }

        var targets = Targets.Add(columns.Targets.Length);
        for (var i = 0; i < targets.Length; i++)
            Read(columns.Targets[i], out targets[i]);
    }

    void ReadWeight()
    {
        foreach (var column in columns.Weights)
        {
            Read(column, out var weight);
            if (weight < T.Zero)
                throw CellProblem.Negative(table, column);
            Weights.Add(1)[0] = weight;
        }
    }

    bool Read(int column, out T value)
    {
        var kind = table.Read(column, out value);
        if (kind == CellKind.Number || kind == CellKind.BecameZero)
        {
            _hasNumber[column] = true;
            BecameZero += kind == CellKind.BecameZero ? 1 : 0;
            return true;
        }

        Missing(column, kind);
        return false;
    }

    void Missing(int column, CellKind kind)
    {
        if (kind != CellKind.Missing || missing == MissingValues.Refuse)
            throw CellProblem.Of(table, columns, column, kind, mayBeLeftOut: !_hasNumber[column]);
        if (_missingInRow++ == 0)
            _firstMissing = column;
    }

    void Drop()
    {
        RowsDropped++;
        if (_keepsDropped)
            _dropped.Add(RowsRead);
        Features.Count -= columns.Features.Length;
        if (_classes is not null)
            _classes.Drop();
        else
            Targets.Count -= columns.Targets.Length;
        Weights.Count -= columns.Weights.Length;
        if (_firstDropped.Count < MostDroppedNamed)
            _firstDropped.Add(new DroppedRow(table.Place.Line ?? RowsRead, table.Columns[_firstMissing]));
    }
}
