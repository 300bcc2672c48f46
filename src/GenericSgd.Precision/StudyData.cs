using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Precision;

/// <summary>The data of a study: one source from which every number type takes its own rows, each number rounded once.</summary>
public abstract class StudyData
{
    /// <summary>The rows in a number type: each number of the source rounded once to <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public abstract Dataset<T> In<T>()
        where T : INumber<T>;

    /// <summary>The data of the chapter, which every number type holds exactly.</summary>
    public static StudyData Chapter { get; } = new ChapterData();

    /// <summary>A data set in memory; its numbers are taken for exact.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="data">The rows, in any number type.</param>
    public static StudyData Of<T>(Dataset<T> data)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return new Held<T>(data);
    }

    /// <summary>These data with every feature, and the targets too, brought to mean 0 and deviation 1 in
    /// <see cref="GenericSgd.Numbers.DoubleDouble"/>.</summary>
    /// <param name="targets">Whether the targets are standardized; not where they are classes.</param>
    public StandardizedStudyData Standardized(bool targets = true) => new(this, targets);

    sealed class ChapterData : StudyData
    {
        public override Dataset<T> In<T>() => Dataset.Chapter<T>();
    }

    sealed class Held<TSource>(Dataset<TSource> data) : StudyData
        where TSource : INumber<TSource>
    {
        public override Dataset<T> In<T>() => data.To<T>();
    }
}
