using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What a layer has to keep. <c>LayerLaws.Check(new Swish())</c> tests all of it in float, double, Half and decimal.</summary>
/// <remarks>
/// Gradients are compared with the exact derivative of the forward pass, computed by dual numbers of 31 digits: there is no step width to choose.
/// At a kink, such as 0 of <see cref="Relu"/>, the exact derivative a hair to the left and a hair to the right are asked as well, and any slope between them is
/// right.
/// </remarks>
public static class LayerLaws
{
    /// <summary>The laws of a layer in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static IReadOnlyList<Law> Of<T>(Layer layer, LawSettings? settings = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(layer);
        return (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
            () => new LayerLawTable<T>(layer, settings ?? LawSettings.Default).All,
            () => new LayerLawTable<double>(layer, settings ?? LawSettings.Default).All));
    }

    /// <summary>Tests a layer in float, double, Half and decimal.</summary>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(Layer layer, LawSettings? settings = null) =>
        LawReport.Of([.. Of<float>(layer, settings), .. Of<double>(layer, settings), .. Of<Half>(layer, settings),
            .. Of<decimal>(layer, settings)]).ThrowIfBroken();

    /// <summary>Tests a layer in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(Layer layer, LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(layer, settings)).ThrowIfBroken();
}
