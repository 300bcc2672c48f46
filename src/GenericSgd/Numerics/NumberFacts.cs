using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics;

/// <summary>
/// What a number type can hold, measured by doing its arithmetic and not looked up, so that it is right for a user's type as well.
/// Numbers are given exactly where 20 digits suffice (65504), else by their shortest text (1.7976931348623157E+308); null where the type has no such limit.
/// </summary>
public sealed record NumberFacts
{
    NumberFacts()
    {
    }

    /// <summary>float, double, half, decimal, or the full name of another type.</summary>
    public required string Name { get; init; }

    /// <summary>The base that the type says it computes in, such as 2 or 10; 2 if it does not say.</summary>
    public required int Radix { get; init; }

    /// <summary>Significant decimal digits at 1: -log10 of <see cref="StepAtOne"/>. 15.7 for double, 28 for decimal.</summary>
    public required double Digits { get; init; }

    /// <summary>The smallest power of the radix that still changes 1 when added: 2^-52 for double, 1e-28 for decimal, 1 for an integer type.</summary>
    public required Real StepAtOne { get; init; }

    /// <summary>The largest finite number, or null if none was found below the radix to the power 20000.</summary>
    public required Real? Largest { get; init; }

    /// <summary>The smallest power of the radix above 0: the smallest subnormal number of an IEEE type, 1e-28 for decimal.</summary>
    public required Real SmallestPositive { get; init; }

    /// <summary>
    /// The smallest power of the radix at which all digits still hold: the smallest normal number of an IEEE type; the smallest positive one where
    /// the point is fixed.
    /// </summary>
    public required Real SmallestUseful { get; init; }

    /// <summary>Whether 0/0 is NaN (and does not throw).</summary>
    public required bool HasNaN { get; init; }

    /// <summary>Whether 1/0 is infinite (and does not throw).</summary>
    public required bool HasInfinity { get; init; }

    /// <summary>
    /// Whether a sum or a product beyond the largest number becomes another finite number without a word, as those of the runtime's integers do. What is
    /// trained in such a type may be wrong, and nothing can see it.
    /// </summary>
    public required bool GoesRound { get; init; }

    /// <summary>
    /// Whether the type brings square root, exponential and logarithm that are known here: Half, float and double do, and any type after
    /// <see cref="Elementary.UseRuntimeFunctions{T}"/>. For others <see cref="Elementary{T}"/> computes them by the type's arithmetic.
    /// </summary>
    public required bool HasRuntimeFunctions { get; init; }

    /// <summary>Measures the type; the limits are found once per type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="NotSupportedException">The type does not round, as an exact rational: its digits have no end and it has no limits.</exception>
    public static NumberFacts Of<T>()
        where T : INumber<T> => new()
        {
            Name = NumberName.Of<T>(),
            Radix = Rounding<T>.Radix,
            Digits = Measured<T>.StepPower * Math.Log10(Rounding<T>.Radix),
            StepAtOne = Text(Measured<T>.StepAtOne, Measured<T>.StepPower),
            Largest = LargestNumber<T>.TryFind(out var largest) ? Text(largest) : null,
            SmallestPositive = Text(Measured<T>.SmallestPositive, Measured<T>.SmallestPower),
            SmallestUseful = Text(Measured<T>.SmallestUseful, Measured<T>.UsefulPower),
            HasNaN = Try(() => T.IsNaN(T.Zero / T.Zero)),
            HasInfinity = Try(() => T.One / T.Zero is var infinite && !T.IsFinite(infinite) && infinite > T.Zero),
            GoesRound = LargestNumber<T>.GoesRound,
            HasRuntimeFunctions = NumberKind<T>.Value == NumberKind.Binary || Elementary.Registered<T>.Functions is not null,
        };

    static Real Text<T>(T value)
        where T : INumber<T> => Text(value, ExactConvert.ToReal(value));

    static Real Text<T>(T value, int belowOne)
        where T : INumber<T> => Rounding<T>.Radix switch
        {
            2 => Text(value, new Real(ExactDecimal.FromBinary(1, -belowOne))),
            10 => Text(value, new Real(new ExactDecimal(1, -belowOne))),
            _ => Text(value),
        };

    static Real Text<T>(T value, Real exact)
        where T : INumber<T>
    {
        const int MostDigits = 20;
        return exact.Value.DigitsAtLeast > MostDigits && Real.TryParse(ExactConvert.ToText(value), out var shortest) && shortest.To<T>() == value ? shortest
            : exact;
    }

    static bool Try(Func<bool> question) => Refusal.Of(question) ?? false;
}
