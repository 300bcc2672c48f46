using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

public sealed class BareTests : NumberTypeTests<Bare>
{
    protected override double Within => 1e-14;
}

public sealed class BareObjectTests : NumberTypeTests<BareObject>
{
    protected override double Within => 1e-14;
}

public sealed class IntegersOnlyTests : NumberTypeTests<IntegersOnly>
{
    protected override double Within => 1e-14;
}

public sealed class NoExponentTests : NumberTypeTests<NoExponent>
{
    protected override double Within => 1e-14;
}

public sealed class HalfUpTests : NumberTypeTests<HalfUp>
{
    protected override double Within => 1e-9;
}

public sealed class SilentTests : NumberTypeTests<Silent>
{
    protected override double Within => 1e-9;
}

/// <summary>It does not round, so it has neither roots nor digits to measure; and it has no text that reads back.</summary>
public sealed class RatioTests : NumberTypeTests<Ratio>
{
    const string DoesNotRound = "Ratio does not round";
    const string NoText = "Ratio does not read back from its text";

    protected override double Within => 0;

    protected override IReadOnlyDictionary<string, string> Refused => new Dictionary<string, string>
    {
        ["network"] = DoesNotRound,
        ["standardizer"] = DoesNotRound,
        ["study"] = DoesNotRound,
        ["gradient"] = DoesNotRound,
        ["model"] = NoText,
        ["checkpoint"] = NoText,
    };
}

/// <summary>Nine rows make a mean that has no end: its own words are heard.</summary>
public sealed class EndlessTests : NumberTypeTests<Endless>
{
    protected override double Within => 0;

    protected override IReadOnlyList<string> Broken => ["quotient within its bound"];

    protected override IReadOnlyDictionary<string, string> Refused => new Dictionary<string, string>
    {
        ["line"] = "/ 9 has no end",
        ["network"] = "Endless does not round",
        ["standardizer"] = "/ 9 has no end",
        ["checkpoint"] = "/ 9 has no end",
        ["study"] = "Endless does not round",
        ["gradient"] = "Endless does not round",
    };
}

/// <summary>The first cost, 4130, is beyond 448.</summary>
public sealed class EightTests : NumberTypeTests<Eight>
{
    protected override double Within => 0.07;

    protected override string Verdict => "has no result";

    protected override IReadOnlyList<string> Broken => ["product distributes"];

    protected override IReadOnlyDictionary<string, string> Refused => new Dictionary<string, string>
    {
        ["line"] = "NaN",
        ["network"] = "NaN",
        ["checkpoint"] = "NaN",
        ["gradient"] = "NaN",
    };
}

public sealed class Digits76Tests : NumberTypeTests<Digits76>
{
    protected override double Within => 1e-15;

    protected override string Verdict => "keeps at least";
}

public sealed class ShortTextTests : NumberTypeTests<ShortText>
{
    protected override double Within => 1e-15;
}

/// <summary>A law names the quotient, and the gradient check sees that a mean has fewer digits than the type.</summary>
public sealed class PoorQuotientTests : NumberTypeTests<PoorQuotient>
{
    protected override bool GradientIsRight => false;

    protected override double Within => 1e-6;

    protected override IReadOnlyList<string> Broken => ["product within its bound", "quotient within its bound"];
}

/// <summary>Mean and deviation are found without a negative number on the way; nothing else is.</summary>
public sealed class UnsignedTests : NumberTypeTests<Unsigned>
{
    const string NoNegatives = "Unsigned has no negative numbers";

    protected override double Within => 1e-15;

    protected override IReadOnlyList<string> Broken =>
        ["product is associative", "product distributes", "quotient undoes product", "difference is sum", "nothing is left", "sum within its bound",
        "product within its bound", "quotient within its bound"];

    protected override IReadOnlyDictionary<string, string> Refused => new Dictionary<string, string>
    {
        ["line"] = NoNegatives,
        ["network"] = NoNegatives,
        ["model"] = NoNegatives,
        ["checkpoint"] = NoNegatives,
        ["study"] = NoNegatives,
        ["gradient"] = NoNegatives,
    };
}

/// <summary>Three bits: products of whole numbers are rounded, and one beyond the largest number stays there.</summary>
public sealed class SaturatingTests : NumberTypeTests<Saturating>
{
    protected override double Within => 0.2;

    protected override IReadOnlyList<string> Broken => ["product is associative", "product distributes", "quotient undoes product"];
}

/// <summary>Numbers that lie thinner far from 1: small settings are rounded to what is there.</summary>
public sealed class PositTests : NumberTypeTests<Posit>
{
    protected override double Within => 0.01;

    protected override IReadOnlyList<string> Broken => ["sum within its bound", "product within its bound", "quotient within its bound"];
}

/// <summary>Products are exact and sums are rounded, as logarithms have it.</summary>
public sealed class LogarithmicTests : NumberTypeTests<Logarithmic>
{
    protected override double Within => 0.01;
}

/// <summary>Whole numbers have no learning rate of 0.01, no third and no functions.</summary>
public abstract class WholeNumberTests<T>(string name) : NumberTypeTests<T>
    where T : INumber<T>
{
    const string NoHalves = " has no halves";

    protected override double Within => 0.2;

    protected override IReadOnlyDictionary<string, string> Refused { get; } = new Dictionary<string, string>
    {
        ["line"] = $"The learning rate 0.01 is 0 in {name}, whose smallest step is 1",
        ["checkpoint"] = $"The learning rate 0.01 is 0 in {name}",
        ["study"] = $"The learning rate 0.01 is 0 in {name}",
        ["network"] = name + NoHalves,
        ["gradient"] = name + NoHalves,
        ["model"] = "A deviation must be greater than 0, not 0",
    };
}

public sealed class IntTests() : WholeNumberTests<int>("System.Int32");

public sealed class BigIntegerTests() : WholeNumberTests<BigInteger>("System.Numerics.BigInteger");
