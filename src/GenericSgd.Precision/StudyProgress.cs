namespace GenericSgd.Precision;

/// <summary>How far a study is.</summary>
/// <param name="Done">How many epochs are done, in all runs together.</param>
/// <param name="Total">How many there will be; it grows where a run turns out to be needed.</param>
/// <param name="Now">Which run is under way, such as <c>float, same literals</c>.</param>
public readonly record struct StudyProgress(long Done, long Total, string Now);
