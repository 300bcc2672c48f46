using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Tables;

/// <content>Rounding stays within its bound, and what is too large is seen.</content>
static partial class NumberLawList<T>
    where T : INumber<T>
{
    // Measured when a law asks. A type that does not round has no facts: nothing is lost in it, and nothing is too large.
    static readonly Lazy<NumberFacts?> Facts = new(FactsOrNone);

    static IEnumerable<NumberLaw<T>> Bounds() =>
    [
        new("sum within its bound", "Rounding a sum and taking a summand away again loses no more than a few last digits.",
            "|(x + y) - y - x| <= 4 e (|x| + |y|)",
            NumberDomain.Finite, (x, y) => IsBeyond(() => x + y) || T.Abs(x + y - y - x) <= Four * Epsilon * (T.Abs(x) + T.Abs(y))),
        new("product within its bound",
            "Rounding a product and dividing a factor out again loses no more than a few last digits, and what a smallest step of the product is.",
            "|(x y) / y - x| <= 4 e |x| + 2 s / |y|", NumberDomain.Finite, (x, y) =>
                T.IsZero(y) || IsBeyond(() => x * y) || T.Abs((x * y / y) - x) <= Slack(x, y)),
        new("quotient within its bound",
            "Rounding a quotient and multiplying by the divisor again loses no more than a few last digits, and what a smallest step of the quotient is.",
            "|(x / y) y - x| <= 4 e |x| + 2 s |y|", NumberDomain.Finite, (x, y) =>
                T.IsZero(y) || IsBeyond(() => x / y * y) || T.Abs((x / y * y) - x) <= QuotientSlack(x, y)),
        new("overflow is seen", "A sum or product beyond the largest number is infinite or throws OverflowException; it never comes out as another number.",
            "largest + largest, largest 2", NumberDomain.Whole, _ =>
                Facts.Value?.Largest is not { } largest || (IsSeen(() => largest.To<T>() + largest.To<T>()) && IsSeen(() => largest.To<T>() * Two))),
        new("division by zero is seen", "A quotient by zero is infinite or NaN, or throws DivideByZeroException.", "x / 0", NumberDomain.Whole, x =>
            IsSeen(() => x / T.Zero)),
    ];

    static T Two => T.One + T.One;

    static T Four => Two + Two;

    // Where quotients are poor it is measured by sums: what a quotient loses is for the law about quotients to say.
    static T Epsilon => Facts.Value is { } facts ? facts.StepAtOne.To<T>() : T.Zero;

    static T Smallest => Facts.Value is { } facts ? facts.SmallestPositive.To<T>() : T.Zero;

    static T Slack(T x, T y) => (Four * Epsilon * T.Abs(x)) + (Two * Smallest / T.Min(T.One, T.Abs(y)));

    static T QuotientSlack(T x, T y) => (Four * Epsilon * T.Abs(x)) + (Two * Smallest * T.Max(T.One, T.Abs(y)));

    static NumberFacts? FactsOrNone()
    {
        try
        {
            return NumberFacts.Of<T>();
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    // A type without infinity throws.
    static bool IsBeyond(Func<T> compute)
    {
        try
        {
            return !T.IsFinite(compute());
        }
        catch (OverflowException)
        {
            return true;
        }
    }

    static bool IsSeen(Func<T> compute)
    {
        try
        {
            return !T.IsFinite(compute());
        }
        catch (ArithmeticException exception)
        {
            return exception is OverflowException or DivideByZeroException;
        }
    }
}
