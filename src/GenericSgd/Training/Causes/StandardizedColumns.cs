using GenericSgd.Data;

namespace GenericSgd.Training.Causes;

/// <summary>What features would be if they were standardized.</summary>
static class StandardizedColumns
{
    // Of rows that are a part of all, or were rounded to few digits, mean and deviation are only near 0 and 1.
    const double Near = 0.1;

    /// <summary>So large the features have to be at least before standardizing is advised where no limit of the learning rate is known.</summary>
    internal const double Large = 3;

    /// <summary>The same rows with standardized features; null if they are standardized as they are, or cannot be.</summary>
    internal static Dataset<double>? Of(Dataset<double> data)
    {
        try
        {
            var columns = Standardizer<double>.Fit(data.Features);
            return AreStandard(columns) ? null : data.Standardized(columns, null);
        }
        catch (Exception exception) when (exception is ArgumentException or ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>The root of the mean square of the largest column.</summary>
    internal static double Size(Dataset<double> data)
    {
        var columns = Standardizer<double>.Fit(data.Features);
        var largest = 0.0;
        for (var column = 0; column < columns.Means.Length; column++)
            largest = Math.Max(largest, double.Hypot(columns.Means[column], columns.Deviations[column]));
        return largest;
    }

    static bool AreStandard(Standardizer<double> columns)
    {
        for (var column = 0; column < columns.Means.Length; column++)
        {
            if (!(Math.Abs(columns.Means[column]) <= Near && Math.Abs(columns.Deviations[column] - 1) <= Near))
                return false;
        }

        return true;
    }
}
