namespace GenericSgd.Precision;

/// <summary>How far a study is.</summary>
/// <param name="Done">How many runs are finished.</param>
/// <param name="Total">How many runs there will be.</param>
/// <param name="Now">What was finished last, such as <c>float, same literals</c>.</param>
public readonly record struct StudyProgress(int Done, int Total, string Now);
