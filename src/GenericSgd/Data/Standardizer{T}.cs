using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Shifts and scales columns to mean 0 and deviation 1, and back: <c>z = (x - mean) / deviation</c>.</summary>
/// <remarks>
/// Mean and deviation are computed in the number type. The deviation is that of the population: <c>sqrt(sum((x - mean)^2) / rows)</c>.
/// A constant column has deviation 0; it is only shifted, as if its deviation were 1.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Standardizer<T>
    where T : INumber<T>
{
    readonly T[] _means;
    readonly T[] _deviations;

    /// <summary>A standardizer with known means and deviations, such as one that was saved.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a deviation is not greater than 0.</exception>
    public Standardizer(ReadOnlySpan<T> means, ReadOnlySpan<T> deviations)
    {
        if (means.Length != deviations.Length)
            throw new ArgumentException($"There are {means.Length} means but {deviations.Length} deviations.", nameof(deviations));
        foreach (var deviation in deviations)
        {
            if (!(deviation > T.Zero))
                throw new ArgumentException($"A deviation must be greater than 0, not {ExactConvert.ToText(deviation)}.", nameof(deviations));
        }

        _means = means.ToArray();
        _deviations = deviations.ToArray();
    }

    /// <summary>The mean of each column.</summary>
    public ReadOnlySpan<T> Means => _means;

    /// <summary>The deviation of each column; 1 where the column is constant.</summary>
    public ReadOnlySpan<T> Deviations => _deviations;

    /// <summary>Measures the columns of a table.</summary>
    /// <param name="rows">Shape [rows, columns], at least one row.</param>
    public static Standardizer<T> Fit(ReadOnlySpan2D<T> rows)
    {
        var means = new T[rows.Width];
        var deviations = new T[rows.Width];
        var column = new T[rows.Height];
        for (var j = 0; j < rows.Width; j++)
        {
            rows.GetColumn(j).CopyTo(column);
            means[j] = Reduce.Mean<T>(column);
            for (var i = 0; i < column.Length; i++)
                column[i] -= means[j];
            var deviation = Elementary<T>.Sqrt(Reduce.MeanOfSquares<T>(column));
            deviations[j] = deviation > T.Zero ? deviation : T.One;
        }

        return new Standardizer<T>(means, deviations);
    }

    /// <summary>Standardizes rows: <c>(x - mean) / deviation</c>.</summary>
    /// <param name="rows">Shape [rows, columns].</param>
    /// <param name="destination">Shape [rows, columns]; may be the memory of <paramref name="rows"/>.</param>
    public void Apply(ReadOnlySpan2D<T> rows, Span2D<T> destination)
    {
        Check(rows.Width);
        for (var i = 0; i < rows.Height; i++)
        {
            for (var j = 0; j < rows.Width; j++)
                destination[i, j] = (rows[i, j] - _means[j]) / _deviations[j];
        }
    }

    /// <summary>Brings standardized rows back to the units of the data: <c>z * deviation + mean</c>.</summary>
    /// <param name="rows">Shape [rows, columns].</param>
    /// <param name="destination">Shape [rows, columns]; may be the memory of <paramref name="rows"/>.</param>
    public void Undo(ReadOnlySpan2D<T> rows, Span2D<T> destination)
    {
        Check(rows.Width);
        for (var i = 0; i < rows.Height; i++)
        {
            for (var j = 0; j < rows.Width; j++)
                destination[i, j] = rows[i, j] * _deviations[j] + _means[j];
        }
    }

    void Check(int width)
    {
        if (width != _means.Length)
            throw new ArgumentException($"The standardizer knows {_means.Length} columns, the rows have {width}.");
    }
}
