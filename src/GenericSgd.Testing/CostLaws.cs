using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What a cost has to keep. <c>CostLaws.Check(new MyCost())</c> tests all of it in float, double, Half and decimal.</summary>
public static class CostLaws
{
    /// <summary>The laws of a cost in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static IReadOnlyList<Law> Of<T>(Cost cost, CostTraits? traits = null, LawSettings? settings = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(cost);
        return (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
            () => new CostLawTable<T>(cost, traits ?? CostTraits.Default, settings ?? LawSettings.Default).All,
            () => new CostLawTable<double>(cost, traits ?? CostTraits.Default, settings ?? LawSettings.Default).All));
    }

    /// <summary>Tests a cost in float, double, Half and decimal.</summary>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(Cost cost, CostTraits? traits = null, LawSettings? settings = null) => LawReport.Of(
        [
            .. Of<float>(cost, traits, settings),
            .. Of<double>(cost, traits, settings),
            .. Of<Half>(cost, traits, settings),
            .. Of<decimal>(cost, traits, settings),
        ]).ThrowIfBroken();

    /// <summary>Tests a cost in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(Cost cost, CostTraits? traits = null, LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(cost, traits, settings)).ThrowIfBroken();
}
