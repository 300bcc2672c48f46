using System.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What a whole optimizer, a chain and its schedule, has to keep.</summary>
public static class OptimizerLaws
{
    /// <summary>The laws of an optimizer in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static IReadOnlyList<Law> Of<T>(Optimizer optimizer, LawSettings? settings = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
            () => new OptimizerLawTable<T>(optimizer, settings ?? LawSettings.Default).All,
            () => new OptimizerLawTable<double>(optimizer, settings ?? LawSettings.Default).All));
    }

    /// <summary>Tests an optimizer in float, double, Half and decimal.</summary>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(Optimizer optimizer, LawSettings? settings = null) => LawReport.Of(
        [.. Of<float>(optimizer, settings), .. Of<double>(optimizer, settings), .. Of<Half>(optimizer, settings),
            .. Of<decimal>(optimizer, settings)]).ThrowIfBroken();

    /// <summary>Tests an optimizer in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(Optimizer optimizer, LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(optimizer, settings)).ThrowIfBroken();
}
