using System.Numerics;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What an initializer has to keep.</summary>
/// <example><code>InitializerLaws.Check(new He(), shape => 2.0 / shape.Rows)</code></example>
public static class InitializerLaws
{
    /// <summary>The laws of an initializer in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="initializer">The initializer.</param>
    /// <param name="variance">The variance that it claims for the weights of a shape; null if it claims none.</param>
    /// <param name="settings">How hard to test.</param>
    public static IReadOnlyList<Law> Of<T>(Initializer initializer, Func<ParameterShape, double>? variance = null, LawSettings? settings = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(initializer);
        return (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
            () => new InitializerLawTable<T>(initializer, variance, settings ?? LawSettings.Default).All,
            () => new InitializerLawTable<double>(initializer, variance, settings ?? LawSettings.Default).All));
    }

    /// <summary>Tests an initializer in float, double, Half and decimal.</summary>
    /// <param name="initializer">The initializer.</param>
    /// <param name="variance">The variance that it claims for the weights of a shape; null if it claims none.</param>
    /// <param name="settings">How hard to test.</param>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(Initializer initializer, Func<ParameterShape, double>? variance = null, LawSettings? settings = null) => LawReport.Of(
        [
            .. Of<float>(initializer, variance, settings),
            .. Of<double>(initializer, variance, settings),
            .. Of<Half>(initializer, variance, settings),
            .. Of<decimal>(initializer, variance, settings),
        ]).ThrowIfBroken();

    /// <summary>Tests an initializer in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="initializer">The initializer.</param>
    /// <param name="variance">The variance that it claims for the weights of a shape; null if it claims none.</param>
    /// <param name="settings">How hard to test.</param>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(Initializer initializer, Func<ParameterShape, double>? variance = null, LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(initializer, variance, settings)).ThrowIfBroken();
}
