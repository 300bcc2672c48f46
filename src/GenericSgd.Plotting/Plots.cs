using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Training;

namespace GenericSgd.Plotting;

/// <summary>Pictures of training runs and of costs.</summary>
public static class Plots
{
    /// <summary>The cost over the epochs, with the validation cost where there is one.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="history">A run of at least one epoch.</param>
    /// <param name="options">Size and axes; null for the defaults.</param>
    /// <param name="learningRate">Whether the learning rate of each epoch is drawn too, dashed, on an axis of its own at the right.</param>
    /// <param name="label">The label of the vertical axis: what the cost is of, such as <c>Cost of standardized data</c>.</param>
    /// <remarks>Every value stands at its epoch: the validation cost at the end of one, the mean cost of an epoch's batches in the middle of their
    /// updates.</remarks>
    public static Picture Cost<T>(History<T> history, PictureOptions? options = null, bool learningRate = false, string label = "Cost")
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(label);
        options ??= new PictureOptions();
        List<Curve> curves = [HistoryCurves.Training("training", history)];
        if (history.ValidationCost.Length > 0)
            curves.Add(HistoryCurves.Validation(history));
        var rate = learningRate ? HistoryCurves.LearningRate(history) : null;
        return new Picture(options, LineChart.Of(label, curves, options, rate, "Learning Rate"));
    }

    /// <summary>The course of one parameter over the epochs.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="history">A run whose parameters were recorded.</param>
    /// <param name="parameter">The place among all parameters, from 0.</param>
    /// <param name="name">The label of the vertical axis, such as <c>Weight Value</c>.</param>
    /// <param name="options">Size and axes; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter, or the parameters were not recorded.</exception>
    public static Picture Course<T>(History<T> history, int parameter, string name, PictureOptions? options = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(name);
        return Curves(name, [Curve.Of<T>(name, history.Course(parameter))], options);
    }

    /// <summary>Several curves over the epochs in one picture, such as those of the same run in several number types.</summary>
    /// <param name="label">The label of the vertical axis.</param>
    /// <param name="curves">The curves; two or more get a legend. The first is drawn widest and the last thinnest, on top, so that equal curves are all
    /// seen.</param>
    /// <param name="options">Size and axes; null for the defaults.</param>
    public static Picture Curves(string label, IReadOnlyList<Curve> curves, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(curves);
        options ??= new PictureOptions();
        return new Picture(options, LineChart.Of(label, curves, options));
    }

    /// <summary>The cost of one example, whose target is 0, over the prediction, and below it the slope, for each cost a column.</summary>
    /// <remarks>
    /// Tangents and arrows show the slope at six predictions. With the squared error it falls as the prediction comes closer, so steps shrink by
    /// themselves; with the absolute error it stays the same. Value and slope are those that <see cref="Costs.Cost.Value{T}"/> and
    /// <see cref="Costs.Cost.Gradient{T}"/> compute.
    /// </remarks>
    /// <param name="costs">At least one cost.</param>
    /// <param name="options">Size and title; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no cost.</exception>
    public static Picture CostAndSlope(IReadOnlyList<Cost> costs, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(costs);
        if (costs.Count == 0)
            throw new ArgumentException("A picture of costs needs at least one.", nameof(costs));
        var panels = new ScottPlot.Plot[2, costs.Count];
        for (var i = 0; i < costs.Count; i++)
            (panels[0, i], panels[1, i]) = (CostChart.Value(costs[i]), CostChart.Slope(costs[i]));
        return new Picture(options ?? new PictureOptions(), panels);
    }
}
