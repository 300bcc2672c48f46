using System.Numerics;

namespace GenericSgd.Testing;

/// <summary>A number that formulas fail on, and a partner for formulas of two numbers.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Kind">Why it is hard.</param>
/// <param name="Value">The number, finite.</param>
/// <param name="Partner">The negative of a neighbour for <see cref="HardKind.Cancelling"/>; the negative of the number for the others.</param>
public sealed record HardValue<T>(HardKind Kind, T Value, T Partner)
    where T : INumber<T>;
