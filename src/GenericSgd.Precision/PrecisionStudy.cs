using GenericSgd.Numbers;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision;

/// <summary>Trains one pipeline in several number types and finds out where, when and why digits are lost.</summary>
/// <remarks>
/// <para>Every type runs twice: from the same literals, which each type rounds, and from the narrowest type's values, which (settings and start values
/// included) no wider type has to round. So the error of representing and the error of computing are told apart.</para>
/// <para>The reference is trusted as far as it agrees with a run in a second wide type, or, where that has no result, with itself when its sums are made in
/// another order.</para>
/// <para>The kernels stay on one thread while several runs are under way; no bit depends on it.</para>
/// </remarks>
public static class PrecisionStudy
{
    /// <summary>Runs a study.</summary>
    /// <param name="pipeline">What is trained.</param>
    /// <param name="data">The rows.</param>
    /// <param name="numbers">The number types.</param>
    /// <param name="reference">The type to compare with, which may be a wider one of your own; null for <see cref="DoubleDouble"/>. All comparing is done in
    /// <see cref="DoubleDouble"/>,
    /// so that of a wider type at least its 31.9 digits are known and no more.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="cancellationToken">Cancelling ends the study without a result.</param>
    /// <exception cref="ArgumentException">There is no number type, or the data do not fit the pipeline.</exception>
    /// <exception cref="NotSupportedException">A number type does not round, or lacks something that every network needs; the message names the type and
    /// it.</exception>
    /// <exception cref="ArithmeticException">The reference itself diverges; the inner exception is its <see cref="DivergedException"/>.</exception>
    /// <exception cref="OperationCanceledException">The study was cancelled.</exception>
    public static StudyResult Run(Pipeline pipeline, StudyData data, IReadOnlyList<StudyNumber> numbers, StudyNumber? reference = null,
        StudyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Count == 0)
            throw new ArgumentException("A study needs at least one number type.", nameof(numbers));
        var study = new PlannedStudy(pipeline, data, numbers, reference, options ?? new StudyOptions(), cancellationToken);
        study.Run();
        var types = study.Judge();
        study.Time(types);
        return study.SumUp(types);
    }
}
