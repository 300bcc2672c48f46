using System.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What one stage of an optimizer has to keep.</summary>
public static class GradientTransformLaws
{
    /// <summary>The laws of a transform in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static IReadOnlyList<Law> Of<T>(GradientTransform transform, TransformTraits? traits = null, LawSettings? settings = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(transform);
        return (settings ?? LawSettings.Default).Choose(
            new TransformLawTable<T>(transform, traits ?? TransformTraits.Default, settings ?? LawSettings.Default).All);
    }

    /// <summary>Tests a transform in float, double, Half and decimal.</summary>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(GradientTransform transform, TransformTraits? traits = null, LawSettings? settings = null) => LawReport.Of(
        [
            .. Of<float>(transform, traits, settings),
            .. Of<double>(transform, traits, settings),
            .. Of<Half>(transform, traits, settings),
            .. Of<decimal>(transform, traits, settings),
        ]).ThrowIfBroken();

    /// <summary>Tests a transform in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(GradientTransform transform, TransformTraits? traits = null, LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(transform, traits, settings)).ThrowIfBroken();
}
