using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Tables;

/// <content>The ends of the range, and what is no number.</content>
sealed partial class ElementaryLawTable<T>
{
    IEnumerable<Law> Ends() =>
    [
        Law("hard numbers", "The bounds hold for the hardest numbers as well.",
            "0 <= sigmoid(h) <= 1, |tanh(h)| <= 1, tanh(-h) = -tanh(h), softplus(h) >= max(h, 0), sqrt(|h|)^2 = |h|, log(1/2 |h|) <= log(|h|)", HardNumbers),
        NumberFacts.Of<T>().HasNaN
            ? RareLaw("NaN", NaNMeaning, NaNFormula, _ => NaNStays() ?? NoValue())
            : RareLaw("NaN", NaNMeaning, NaNFormula, _ => NoValue()),
        NumberFacts.Of<T>().HasInfinity
            ? RareLaw("infinities", InfinityMeaning, InfinityFormula, _ => Infinities())
            : Header("infinities", InfinityMeaning, InfinityFormula).DoesNotApply("the type has no infinities."),
        NumberFacts.Of<T>().Largest is null
            ? Header("range ends", RangeMeaning, RangeFormula).DoesNotApply("no end of its range was found.")
            : RareLaw("range ends", RangeMeaning, RangeFormula, _ => RangeEnds()),
    ];

    const string NaNMeaning = "NaN stays NaN; where a function has no value it is NaN, or an exception in a type without NaN.";
    const string NaNFormula = "f(NaN) = NaN, sqrt(-1) = log(-1) = NaN";
    const string InfinityMeaning = "Infinities have the values of the limits.";
    const string InfinityFormula =
        "exp(-inf) = 0, log(0) = -inf, tanh(+-inf) = +-1, sigmoid(inf) = 1, sigmoid(-inf) = softplus(-inf) = 0, exp, log, sqrt, softplus of inf = inf";
    const string RangeMeaning = "At the largest number L flat functions have their limits, and the exponential overflows as the type does.";
    const string RangeFormula = "tanh(+-L) = +-1, sigmoid(L) = 1, sigmoid(-L) = softplus(-L) = 0, softplus(L) = L, exp(L) = inf or overflows, exp(-L) = 0";

    string? HardNumbers(ElementaryCase<T> value)
    {
        var h = value.Hard.Value;
        var size = T.Abs(h);
        var sigmoid = Elementary<T>.Sigmoid(h);
        if (!(sigmoid >= T.Zero && sigmoid <= T.One))
            return $"sigmoid is {ExactConvert.ToText(sigmoid)} for {ExactConvert.ToText(h)}.";
        var softplus = Elementary<T>.Softplus(h);
        var corner = T.Max(h, T.Zero);
        if (!(Wide(softplus) >= Wide(corner) * (1 - (Settings.Epsilons * Running.Numbers<T>.Epsilon))))
            return $"softplus is {ExactConvert.ToText(softplus)} for {ExactConvert.ToText(h)}.";
        return TanhBoundsFar(h) ?? Root(size)
            ?? (T.IsZero(size / Two) || Elementary<T>.Log(size / Two) <= Elementary<T>.Log(size) ? null : $"log falls below {ExactConvert.ToText(size)}.");
    }

    static string? TanhBoundsFar(T x) => Elementary<T>.Tanh(-x).Equals(-Elementary<T>.Tanh(x)) && T.Abs(Elementary<T>.Tanh(x)) <= T.One
        ? null : $"tanh is {ExactConvert.ToText(Elementary<T>.Tanh(x))} for {ExactConvert.ToText(x)}.";

    // Digits fade below the smallest useful number, and the square of a root may step over the end of the range.
    string? Root(T size)
    {
        var facts = NumberFacts.Of<T>();
        if (size < facts.SmallestUseful.To<T>() || (facts.Largest is { } largest && size > largest.To<T>() / Two))
            return null;
        var root = Elementary<T>.Sqrt(size);
        var (square, exact) = (Wide(root * root), Wide(size));
        var allowed = (Settings.Epsilons * Running.Numbers<T>.Epsilon * exact) + Wide(facts.SmallestPositive.To<T>());
        return DoubleDouble.Abs(square - exact) <= allowed ? null : $"sqrt(h)^2 is {ExactConvert.ToText(root * root)} for {ExactConvert.ToText(size)}.";
    }

    static string? NaNStays()
    {
        var nan = T.Zero / T.Zero;
        (string Name, Func<T, T> Function)[] functions =
            [.. Functions.Select(function => (function.Name, function.Scalar)), ("expm1", Elementary<T>.Expm1), ("log1p", Elementary<T>.Log1p)];
        var wrong = functions.FirstOrDefault(function => !T.IsNaN(function.Function(nan)));
        return wrong.Name is null ? null : $"{wrong.Name}(NaN) is {ExactConvert.ToText(wrong.Function(nan))}.";
    }

    static string? NoValue() => NoValue("sqrt(-1)", () => Elementary<T>.Sqrt(-T.One)) ?? NoValue("log(-1)", () => Elementary<T>.Log(-T.One));

    static string? NoValue(string what, Func<T> value)
    {
        try
        {
            var number = value();
            return T.IsNaN(number) ? null : $"{what} is {ExactConvert.ToText(number)}.";
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    static string? Infinities()
    {
        var (up, down) = (T.One / T.Zero, -T.One / T.Zero);
        return Exact("exp(-inf)", Elementary<T>.Exp(down), T.Zero) ?? Exact("tanh(inf)", Elementary<T>.Tanh(up), T.One)
            ?? Exact("tanh(-inf)", Elementary<T>.Tanh(down), -T.One)
            ?? Exact("sigmoid(inf)", Elementary<T>.Sigmoid(up), T.One) ?? Exact("sigmoid(-inf)", Elementary<T>.Sigmoid(down), T.Zero)
                ?? Exact("softplus(-inf)", Elementary<T>.Softplus(down), T.Zero)
            ?? (T.IsNegativeInfinity(Elementary<T>.Log(T.Zero)) ? null : "log(0) is not minus infinity.")
            ?? (T.IsPositiveInfinity(Elementary<T>.Exp(up)) && T.IsPositiveInfinity(Elementary<T>.Log(up)) && T.IsPositiveInfinity(Elementary<T>.Sqrt(up))
                && T.IsPositiveInfinity(Elementary<T>.Softplus(up))
                ? null : "exp, log, sqrt or softplus of infinity is not infinite.");
    }

    static string? RangeEnds()
    {
        var largest = NumberFacts.Of<T>().Largest!.Value.To<T>();
        return Exact("tanh(L)", Elementary<T>.Tanh(largest), T.One) ?? Exact("tanh(-L)", Elementary<T>.Tanh(-largest), -T.One)
            ?? Exact("sigmoid(L)", Elementary<T>.Sigmoid(largest), T.One)
            ?? Exact("sigmoid(-L)", Elementary<T>.Sigmoid(-largest), T.Zero) ?? Exact("softplus(-L)", Elementary<T>.Softplus(-largest), T.Zero)
                ?? Exact("softplus(L)", Elementary<T>.Softplus(largest), largest)
            ?? Exact("exp(-L)", Elementary<T>.Exp(-largest), T.Zero) ?? Overflows(largest);
    }

    static string? Overflows(T largest)
    {
        try
        {
            var exp = Elementary<T>.Exp(largest);
            return T.IsPositiveInfinity(exp) ? null : $"exp(L) is {ExactConvert.ToText(exp)}.";
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
