using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Shifts and scales columns to mean 0 and deviation 1, and back: <c>z = (x - mean) / deviation</c>.</summary>
/// <remarks>
/// Mean and deviation are those of <see cref="Statistics"/>: the nearest numbers of the type to the exact ones, of any magnitude. The deviation is that of the
/// population:
/// <c>sqrt(sum((x - mean)^2) / rows)</c>, with weights <c>sqrt(sum(w (x - mean)^2) / sum w)</c>. A constant column has deviation 0; it is only shifted, as if
/// its deviation were 1.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed partial class Standardizer<T>
    where T : INumber<T>
{
    readonly T[] _means;
    readonly T[] _deviations;

    /// <summary>A standardizer with known means and deviations, such as one that was saved.</summary>
    /// <exception cref="ArgumentException">The lengths differ, a mean is not finite, or a deviation is not finite or not greater than 0.</exception>
    public Standardizer(ReadOnlySpan<T> means, ReadOnlySpan<T> deviations)
    {
        if (means.Length != deviations.Length)
            throw new ArgumentException($"There are {means.Length} means but {deviations.Length} deviations.", nameof(deviations));
        foreach (var mean in means)
        {
            if (!T.IsFinite(mean))
                throw new ArgumentException($"A mean must be a finite number, not {ExactConvert.ToText(mean)}.", nameof(means));
        }

        foreach (var deviation in deviations)
        {
            if (!(deviation > T.Zero))
                throw new ArgumentException($"A deviation must be greater than 0, not {ExactConvert.ToText(deviation)}.", nameof(deviations));
            if (!T.IsFinite(deviation))
                throw new ArgumentException($"A deviation must be a finite number, not {ExactConvert.ToText(deviation)}.", nameof(deviations));
        }

        _means = means.ToArray();
        _deviations = deviations.ToArray();
    }

    /// <summary>The mean of each column.</summary>
    public ReadOnlySpan<T> Means => _means;

    /// <summary>The deviation of each column; 1 where the column is constant.</summary>
    public ReadOnlySpan<T> Deviations => _deviations;

    /// <summary>Standardizes rows: <c>(x - mean) / deviation</c>, where the difference is beyond the type <c>(x / 2 - mean / 2) / (deviation /
    /// 2)</c>.</summary>
    /// <param name="rows">Shape [rows, columns].</param>
    /// <param name="destination">Shape [rows, columns]; may be the memory of <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer columns than the standardizer knows, or the destination has another shape.</exception>
    public void Apply(ReadOnlySpan2D<T> rows, Span2D<T> destination)
    {
        Check(rows, destination);
        for (var i = 0; i < rows.Height; i++)
        {
            for (var j = 0; j < rows.Width; j++)
                destination[i, j] = Scaled.Apply(rows[i, j], _means[j], _deviations[j]);
        }
    }

    /// <summary>Brings standardized rows back to the units of the data: <c>z * deviation + mean</c>, where the product is beyond the type <c>2 (z * (deviation
    /// / 2) + mean / 2)</c>.</summary>
    /// <param name="rows">Shape [rows, columns].</param>
    /// <param name="destination">Shape [rows, columns]; may be the memory of <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer columns than the standardizer knows, or the destination has another shape.</exception>
    public void Undo(ReadOnlySpan2D<T> rows, Span2D<T> destination)
    {
        Check(rows, destination);
        for (var i = 0; i < rows.Height; i++)
        {
            for (var j = 0; j < rows.Width; j++)
                destination[i, j] = Scaled.Undo(rows[i, j], _means[j], _deviations[j]);
        }
    }

    void Check(ReadOnlySpan2D<T> rows, ReadOnlySpan2D<T> destination)
    {
        if (rows.Width != _means.Length)
            throw new ArgumentException($"The standardizer knows {_means.Length} columns, the rows have {rows.Width}.", nameof(rows));
        if (rows.Height != destination.Height || rows.Width != destination.Width)
            throw new ArgumentException($"{rows.Height} rows of {rows.Width} columns do not fit a destination of {destination.Height} x {destination.Width}.",
                nameof(destination));
    }
}
