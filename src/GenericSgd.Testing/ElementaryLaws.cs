using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What the elementary functions of a number type have to keep. <c>ElementaryLaws.Check&lt;Mine&gt;()</c> tests all of <see cref="Elementary{T}"/> for
/// it.</summary>
/// <remarks>
/// Errors are counted in the epsilon of the type, measured at 1/3, so that it shows the digits of a sum of two parts as well; see
/// <see cref="LawSettings.Epsilons"/>.
/// The type has to hold numbers up to 4096.
/// </remarks>
public static class ElementaryLaws
{
    /// <summary>The laws of the elementary functions of a number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="settings">How hard to test.</param>
    public static IReadOnlyList<Law> Of<T>(LawSettings? settings = null)
        where T : INumber<T> => (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
        () => new ElementaryLawTable<T>(settings ?? LawSettings.Default).All,
        () => new ElementaryLawTable<double>(settings ?? LawSettings.Default).All));

    /// <summary>Tests the elementary functions of a number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="settings">How hard to test.</param>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(LawSettings? settings = null)
        where T : INumber<T> => LawReport.Of(Of<T>(settings)).ThrowIfBroken();
}
