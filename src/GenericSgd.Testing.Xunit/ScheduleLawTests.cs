using GenericSgd.Schedules;

namespace GenericSgd.Testing.Xunit;

/// <summary>All schedule laws: <c>public sealed class MyLaws() : ScheduleLawTests(new MySchedule());</c></summary>
/// <param name="schedule">The schedule to test.</param>
/// <param name="settings">How hard to test.</param>
public abstract class ScheduleLawTests(Schedule schedule, LawSettings? settings = null) : LawTests
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Law> Laws<T>() => ScheduleLaws.Of<T>(schedule, settings);
}
