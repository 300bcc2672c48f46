using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>The backward pass of a pipeline against derivatives by dual numbers of 31 digits, for which only the forward pass is used.</summary>
/// <remarks>
/// How much rounding may have done is not guessed: the same passes in interval arithmetic of the same number type hold every result that rounding may give, so
/// a gradient farther from the derivative than its interval is wide is a mistake of the backward pass, unless the parameter stands at a kink, where every
/// number between the derivatives on both sides is as right. Where rounding decides on which side of a kink a row falls, a right gradient may be called wrong.
/// </remarks>
/// <param name="Number">The number type of the backward pass.</param>
/// <param name="Parameters">Every parameter, worst first: by how many digits it has more or fewer than promised; those at a kink last.</param>
public sealed record GradientCheck(string Number, IReadOnlyList<ParameterCheck> Parameters)
{
    /// <summary>The gradient that is worst off.</summary>
    public ParameterCheck Worst => Parameters[0];

    /// <summary>Whether every gradient has the digits that it must have.</summary>
    public bool Passed => Parameters.All(parameter => parameter.Passed);

    /// <summary>Checks the gradient of the first batch at the start values. It takes one forward pass per parameter.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="data">The rows.</param>
    /// <param name="number">The number type of the backward pass.</param>
    /// <param name="cancellationToken">Looked at before every parameter.</param>
    /// <exception cref="ArgumentException">The pipeline has no parameters, or the data do not fit it.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static GradientCheck Run(Pipeline pipeline, StudyData data, StudyNumber number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(number);
        return new(number.Name, number.Run(new GradientTask(pipeline, data, cancellationToken)));
    }
}
