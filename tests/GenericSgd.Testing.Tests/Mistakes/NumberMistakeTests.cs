using GenericSgd.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>The type is one; what it does wrong is set before its laws are made.</summary>
public sealed class NumberMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "sum is associative", "product is associative", "product distributes", "quotient undoes product", "remainder", "one more, one less", "sum commutes",
            "product commutes",
        "zero is neutral", "one is neutral", "difference is sum", "nothing is left", "negation twice", "absolute value",
        "sum within its bound", "product within its bound", "quotient within its bound", "overflow is seen", "division by zero is seen",
        "comparison is equality", "comparison turns around", "comparison is transitive", "operators follow comparison", "null is smallest",
            "larger and smaller",
        "the number wins", "larger and smaller in size", "clamp",
        "one kind", "one size", "one sign", "the sign can be copied", "real", "whole numbers",
        "text reads back", "text in bytes", "text in spans", "nonsense",
        "whole numbers convert", "negative into unsigned", "itself", "fractions are cut",
    ];

    // The limits of the type are measured once, which has to be before it makes a mistake.
    static NumberMistakes() => Mistaken.Breaks = NumberFacts.Of<Mistaken>().HasNaN ? "none" : throw new InvalidOperationException("The right twin is wrong.");

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null)
    {
        Mistaken.Breaks = mistake;
        return NumberLaws.Of<Mistaken>(settings, new(double.NaN), new(double.PositiveInfinity), new(double.NegativeInfinity), new(-0.0), new(double.MaxValue));
    }
}

[Collection(Mistaken.Collection)]
public sealed class NumberMistakeTests : MistakeTests<NumberMistakes>;
