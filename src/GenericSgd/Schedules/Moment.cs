namespace GenericSgd.Schedules;

/// <summary>A moment of training: what a schedule is a function of.</summary>
/// <param name="Step">How many steps are done, from 0.</param>
/// <param name="Epoch">How many epochs are done, from 0.</param>
public readonly record struct Moment(long Step, int Epoch);
