using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing;

/// <summary>What a number type has to keep: arithmetic, order, text, questions, conversions. <c>NumberLaws.Check&lt;Mine&gt;()</c> tests all of it.</summary>
public static class NumberLaws
{
    /// <summary>The laws of a number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="settings">How hard to test.</param>
    /// <param name="special">Numbers to test beside the usual ones: infinities, NaN, the largest, the smallest.</param>
    public static IReadOnlyList<Law> Of<T>(LawSettings? settings = null, params ReadOnlySpan<T> special)
        where T : INumber<T>
    {
        settings ??= LawSettings.Default;
        var added = special.ToArray();
        return settings.Choose(Unmade.Or<T>(() => All(added, settings), () => All<double>([], settings)));
    }

    /// <summary>Tests a number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="settings">How hard to test.</param>
    /// <param name="special">Numbers to test beside the usual ones: infinities, NaN, the largest, the smallest.</param>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(LawSettings? settings = null, params ReadOnlySpan<T> special)
        where T : INumber<T> => LawReport.Of(Of(settings, special)).ThrowIfBroken();

    static Law[] All<T>(T[] special, LawSettings settings)
        where T : INumber<T> => [.. NumberLawList<T>.All.Select(law => Bind(law, special, settings))];

    static Law Bind<T>(NumberLaw<T> law, T[] special, LawSettings settings)
        where T : INumber<T>
    {
        const int PerNumber = 10;
        var header = new Law(law.Name, law.Meaning, law.Formula) { Subject = CodeText.TypeName<T>(), NumberType = NumberCodec<T>.Name };
        var numbers = NumberCase.Of(law.Domain, special);
        return Law.ForAll(header, NumberCase.Among(numbers.Length), Finding, Code, settings with { Cases = settings.Cases * PerNumber });

        T[] Chosen(NumberCase value) => [numbers[value.X], numbers[value.Y], numbers[value.Z]];

        string? Finding(NumberCase value) => law.Holds(numbers[value.X], numbers[value.Y], numbers[value.Z])
            ? null
            : $"It does not hold for {string.Join(", ", Chosen(value)[..law.Arity].Select(ExactConvert.ToText))}.";

        string Code(NumberCase value) => string.Join('\n', Chosen(value)[..law.Arity].Select((number, i) => $"var {"xyz"[i]} = {CodeText.Number(number)};"));
    }
}
