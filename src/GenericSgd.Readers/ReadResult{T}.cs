using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Readers;

/// <summary>A data set, and what happened while it was read.</summary>
/// <param name="Data">The rows.</param>
/// <param name="Summary">Counts of what was read, dropped and replaced.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record ReadResult<T>(Dataset<T> Data, ReadSummary Summary)
    where T : INumber<T>
{
    /// <summary>
    /// The names of the classes, where the target column names classes and the targets are their numbers: class number c is <c>ClassNames[c]</c>.
    /// Of numbers the smallest is class 0, of words the first by its characters. Empty where targets are numbers.
    /// </summary>
    public ValueList<string> ClassNames { get; init; } = [];

    /// <summary>What a missing value became, feature by feature: the mean of the column, where that was asked for; else empty. Rows that are to be predicted get the same.</summary>
    public ValueList<T> Means { get; init; } = [];
}
