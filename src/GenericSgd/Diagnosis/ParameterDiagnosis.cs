namespace GenericSgd.Diagnosis;

/// <summary>One parameter: how it went, and what learning rate would suit it.</summary>
/// <param name="Course">How it went.</param>
/// <param name="Curvature">The second derivative of the cost by this parameter alone, at the end of the run.</param>
/// <param name="LearningRate">The learning rate of the run.</param>
/// <param name="MeanPace">The geometric mean of the paces of all parameters.</param>
public sealed record ParameterDiagnosis(Course Course, double Curvature, double LearningRate, double MeanPace)
{
    /// <summary>The fraction of its way that one step would take it if the other parameters stood still: <c>rate * curvature</c>. Above 2 it would run
    /// away even alone.</summary>
    public double Pace => LearningRate * Curvature;

    /// <summary>The learning rate that gives it the pace of the others; null where the curvature is not positive.</summary>
    public double? SuitableRate => Curvature > 0 ? MeanPace / Curvature : null;

    /// <summary>True if the learning rate is too high for it: it overshoots, oscillates or runs away, and its pace is not below that of the others.</summary>
    public bool IsRateTooHigh =>
        Course.Kind is CourseKind.RunsAway or CourseKind.Oscillates || (Course.Kind == CourseKind.Overshoots && !(SuitableRate > LearningRate));

    /// <summary>True if the learning rate is too low for it: it crawls, or it is dragged past its limit by the others, and its pace is below theirs.</summary>
    public bool IsRateTooLow => Course.Kind is CourseKind.Crawls or CourseKind.Overshoots && SuitableRate > LearningRate;
}
