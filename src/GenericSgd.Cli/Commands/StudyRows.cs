using System.Numerics;
using GenericSgd.Cli.Output;
using GenericSgd.Data;
using GenericSgd.Precision;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>A file that every number type of a study reads for itself, so that each number is rounded once, from its text.</summary>
sealed class StudyRows(CsvSource source, ReadOptions columns, CancellationToken cancellationToken) : StudyData
{
    public override Dataset<T> In<T>() => Read<T>(source, columns, cancellationToken).Data;

    /// <summary>The file, or the chapter's data where there is none; standardized in the widest type.</summary>
    internal static StudyData Of(CsvSource? source, ReadOptions? columns, Func<int?, Pipeline> pipeline, bool standardize, CancellationToken cancellationToken)
    {
        var cost = pipeline(null).Cost;
        var options = columns is null ? null : columns with { TargetKind = Classes.KindOf(cost) };
        if (source is not null)
        {
            var read = Read<double>(source, options!, cancellationToken);
            Classes.Check(pipeline(read.Data.Inputs), read.Data, read.ClassNames);
        }

        var data = source is null ? Chapter : new StudyRows(source, options!, cancellationToken);
        return standardize ? data.Standardized(Classes.TakesAnyNumber(cost)) : data;
    }

    static ReadResult<T> Read<T>(CsvSource source, ReadOptions columns, CancellationToken cancellationToken)
        where T : INumber<T> => ReadingBar.Show(source.Name, progress => DatasetReader.Read<T>(source, columns, progress, cancellationToken));
}
