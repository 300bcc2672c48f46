using GenericSgd.Data;
using GenericSgd.Precision;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands;

/// <summary>A file that every number type of a study reads for itself, so that each number is rounded once, from its text.</summary>
sealed class PrecisionData(CsvSource source, ReadOptions columns, CancellationToken cancellation) : StudyData
{
    public override Dataset<T> In<T>() => DatasetReader.Read<T>(source, columns, null, cancellation).Data;

    /// <summary>The file, or the chapter's data where there is none; standardized in the widest type.</summary>
    internal static StudyData Of(CsvSource? source, ReadOptions? columns, bool standardize, CancellationToken cancellation)
    {
        var data = source is null ? Chapter : new PrecisionData(source, columns!, cancellation);
        return standardize ? data.Standardized() : data;
    }
}
