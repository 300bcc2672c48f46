using System.Numerics;
using GenericSgd.Schedules;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What a learning-rate schedule has to keep.</summary>
public static class ScheduleLaws
{
    /// <summary>The laws of a schedule in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static IReadOnlyList<Law> Of<T>(Schedule schedule, LawSettings? settings = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
            () => new ScheduleLawTable<T>(schedule, settings ?? LawSettings.Default).All,
            () => new ScheduleLawTable<double>(schedule, settings ?? LawSettings.Default).All));
    }

    /// <summary>Tests a schedule in float, double, Half and decimal.</summary>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(Schedule schedule, LawSettings? settings = null) => LawReport.Of(
        [.. Of<float>(schedule, settings), .. Of<double>(schedule, settings), .. Of<Half>(schedule, settings),
            .. Of<decimal>(schedule, settings)]).ThrowIfBroken();

    /// <summary>Tests a schedule in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(Schedule schedule, LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(schedule, settings)).ThrowIfBroken();
}
