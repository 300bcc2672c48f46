using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Measuring;

/// <summary>Whether a number is whole: as the type says, or, where it cannot tell, by taking its digits off.</summary>
static class Integers<T>
    where T : INumber<T>
{
    static readonly bool Knows = NumberKind<T>.Value != NumberKind.Other || typeof(T).IsAssignableTo(typeof(IExactValue))
        || (Refusal.Of(static () => T.IsInteger(T.One) && !T.IsInteger(T.One / (T.One + T.One))) ?? false);

    internal static bool Is(T value) =>
        Knows ? T.IsInteger(value) : T.IsFinite(value) && PlaceDigits.TryRead(value, out var exact) && exact.Normalised().Exponent >= 0;
}
