using System.Numerics;

namespace GenericSgd.Numerics.Measuring;

/// <summary>What every network asks of its number type, tried once per type, so that what is missing is named before the first step and not in the middle of
/// one.</summary>
static class NumberNeeds<T>
    where T : INumber<T>
{
    const string MinusSign = "the minus sign";
    const string NoNegatives = "has no negative numbers: minus one is not below zero";

    // A type that knows its exact value is made for this library, and its operations may be counted: it is not tried.
    static readonly string? Missing = NumberKind<T>.Value == NumberKind.Other && !typeof(T).IsAssignableTo(typeof(IExactValue)) ? Find() : IsUnsigned
        ? NoNegatives : null;

    static bool IsUnsigned => NumberKind<T>.Value == NumberKind.Integer && T.CreateTruncating(-1) >= T.Zero;

    /// <exception cref="NotSupportedException">Something is missing; the message names the type and it.</exception>
    internal static void Check()
    {
        if (Missing is not null)
            throw new NotSupportedException($"{NumberName.Of<T>()} {Missing}. A network needs it.");
    }

    static IEnumerable<(string Member, Func<bool> Works)> Needs()
    {
        yield return ("T.One and T.Zero", static () => T.One is not null && T.Zero is not null && T.One != T.Zero);
        yield return ("the order of numbers (<, >, <=, >=, ==, !=)", static () =>
            T.Zero < T.One && T.One > T.Zero && T.Zero <= T.One && T.One >= T.One && T.One == T.One);
        yield return ("addition", static () => T.One + T.Zero == T.One && T.One + T.One > T.One);
        yield return ("subtraction", static () => T.One + T.One - T.One == T.One);
        yield return ("multiplication", static () => T.One * T.One == T.One && (T.One * T.Zero) == T.Zero);
        yield return ("division", static () => T.One / T.One == T.One && T.Zero / T.One == T.Zero);
        yield return (MinusSign, static () => -(-T.One) == T.One);
        yield return ("T.Abs", static () => T.Abs(-T.One) == T.One && T.Abs(T.One) == T.One);
        yield return ("T.IsZero", static () => T.IsZero(T.Zero) && !T.IsZero(T.One));
        yield return ("T.IsNegative", static () => T.IsNegative(-T.One) && !T.IsNegative(T.One));
        yield return ("T.IsPositive", static () => T.IsPositive(T.One) && !T.IsPositive(-T.One));
        yield return ("T.IsNaN", static () => !T.IsNaN(T.One));
        yield return ("T.IsFinite", static () => T.IsFinite(T.One) && T.IsFinite(T.Zero));
        yield return ("T.Max and T.Min", static () => T.Max(T.Zero, T.One) == T.One && T.Min(T.Zero, T.One) == T.Zero);
        yield return ("T.Sign", static () => T.Sign(-T.One) < 0 && T.Sign(T.One) > 0 && T.Sign(T.Zero) == 0);
    }

    static string? Find()
    {
        foreach (var (member, works) in Needs())
        {
            try
            {
                if (works())
                    continue;
                return member == MinusSign || IsBelowNothing() ? NoNegatives : $"answers wrongly when asked for {member}";
            }
            catch (Exception e) when (Refusal.Is(e))
            {
                return member == MinusSign ? $"has no negative numbers ({e.Message})" : $"does not have {member} ({e.GetType().Name}: {e.Message})";
            }
        }

        return IsBelowNothing() ? NoNegatives : null;
    }

    static bool IsBelowNothing() => !(T.Zero - T.One < T.Zero) || !(-T.One < T.Zero);
}
