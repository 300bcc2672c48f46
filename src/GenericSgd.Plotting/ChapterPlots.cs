using GenericSgd.Costs;

namespace GenericSgd.Plotting;

/// <summary>The pictures of the chapter, under its names and with its axes.</summary>
public static class ChapterPlots
{
    /// <summary>The chapter's first picture: <c>history.png</c>, the cost over the epochs.</summary>
    public const string HistoryName = "history.png";

    /// <summary><c>weight.png</c>, the weight over the epochs.</summary>
    public const string WeightName = "weight.png";

    /// <summary><c>bias.png</c>, the bias over the epochs.</summary>
    public const string BiasName = "bias.png";

    /// <summary><c>cost.png</c>, which the chapter draws beside weight and bias: the data of <see cref="HistoryName"/> on a logarithmic axis, where its last
    /// decades are seen.</summary>
    public const string CostName = "cost.png";

    /// <summary>The squared and the absolute error of one example with their slopes; the chapter shows these curves without a file name.</summary>
    public const string CostAndSlopeName = "slope.png";

    /// <summary>Saves the four pictures of one or more runs.</summary>
    /// <param name="folder">The folder; it is made if it is missing.</param>
    /// <param name="runs">The runs, each a curve in every picture.</param>
    /// <param name="options">Size and axes; null for the defaults, which are the chapter's linear axes. That of <see cref="CostName"/> is always
    /// logarithmic.</param>
    /// <returns>The paths of the files in the order history, weight, bias, cost.</returns>
    /// <exception cref="IOException">A file cannot be written; the message says which and why.</exception>
    public static IReadOnlyList<string> Save(string folder, IReadOnlyList<ChapterRun> runs, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(runs);
        Curve[] costs = [.. runs.Select(run => run.Cost)];
        Curve[] weights = [.. runs.Select(run => run.Weight)];
        Curve[] biases = [.. runs.Select(run => run.Bias)];
        return
        [
            Save(folder, HistoryName, Plots.Curves("Cost", costs, options)),
            Save(folder, WeightName, Plots.Curves("Weight Value", weights, options)),
            Save(folder, BiasName, Plots.Curves("Bias Value", biases, options)),
            Save(folder, CostName, Plots.Curves("Cost", costs, (options ?? new PictureOptions()) with { Scale = AxisScale.Logarithmic })),
        ];
    }

    /// <summary>Saves the squared and the absolute error of one example with their slopes, side by side.</summary>
    /// <param name="folder">The folder; it is made if it is missing.</param>
    /// <param name="options">The size; null for the defaults.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">The file cannot be written; the message says which and why.</exception>
    public static string SaveCostAndSlope(string folder, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Save(folder, CostAndSlopeName, Plots.CostAndSlope([new MeanSquaredError(), new MeanAbsoluteError()], options));
    }

    static string Save(string folder, string name, Picture picture)
    {
        var path = Path.Combine(folder, name);
        picture.Save(path);
        return path;
    }
}
