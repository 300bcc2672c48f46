using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training.Curvatures;

/// <summary>The largest curvature that one update of a run can meet: that of all rows where they are one batch, otherwise that of the worst batch.</summary>
/// <remarks>
/// <para>The matrix of second derivatives of a batch is the mean of those of its rows. Where none of them has a negative eigenvalue, as of a quadratic cost,
/// its largest eigenvalue is at most the mean of those of the m worst rows, and at most <c>n / m</c> times that of all n rows, where m rows make the smallest
/// update. The lower of the two is taken: no order of the rows can give a batch that is worse.</para>
/// <para>The worst rows are looked for among the 64 whose features have the largest norm, which is exact for a dense layer.</para>
/// </remarks>
static class StepCurvature
{
    const int Rows = 64;

    /// <summary>The largest eigenvalue; NaN if it cannot be told.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="data">The rows.</param>
    /// <param name="point">The parameters.</param>
    /// <param name="overAllRows">The largest eigenvalue for all rows in one batch.</param>
    /// <param name="cancellationToken">Looked at before every product with the matrix.</param>
    internal static double Largest(Pipeline pipeline, Dataset<double> data, double[] point, double overAllRows, CancellationToken cancellationToken = default)
    {
        if (IsWhole(pipeline, data.Count))
            return overAllRows;
        var smallest = data.Count / TimesInUpdate(pipeline, data.Count);
        var bound = overAllRows * data.Count / smallest;
        var rows = LargestOfRows(pipeline, data, point, cancellationToken).OrderDescending().Take(Math.Max(1, (int)smallest)).Average();
        return rows > 0 && !(rows > bound && bound > 0) ? rows : bound;
    }

    /// <summary>Whether every update is made from all rows at once.</summary>
    internal static bool IsWhole(Pipeline pipeline, int rows) => pipeline.BatchSize == 0 || pipeline.BatchSize >= rows;

    // How many times as much a row counts in the smallest update as among all rows.
    static double TimesInUpdate(Pipeline pipeline, int rows)
    {
        var (size, together) = (pipeline.BatchSize, pipeline.AccumulateBatches);
        var batches = (rows - 1) / size + 1;
        var inLast = batches % together is > 0 and var rest ? rest : together;
        var last = (double)rows / inLast / (rows - (batches - 1) * size);
        return batches > together ? Math.Max(last, (double)rows / together / size) : last;
    }

    static IEnumerable<double> LargestOfRows(Pipeline pipeline, Dataset<double> data, double[] point, CancellationToken cancellationToken)
    {
        var norms = new double[data.Count];
        for (var row = 0; row < norms.Length; row++)
            norms[row] = (1 + Reduce.SumOfSquares(data.FeatureRow(row))) * (data.RelativeWeights.IsEmpty ? 1 : data.RelativeWeights[row]);
        foreach (var row in Enumerable.Range(0, norms.Length).OrderByDescending(row => norms[row]).Take(Rows))
        {
            var one = data.With(data.FeatureRow(row).ToArray(), data.TargetRow(row).ToArray(), 1);
            if (!data.RelativeWeights.IsEmpty)
                one = one.WithRelativeWeights([data.RelativeWeights[row]]);
            yield return Curvature.At<double>(pipeline, one, point).Largest(cancellationToken);
        }
    }
}
