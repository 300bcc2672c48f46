using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of the elementary functions of one number type.</summary>
sealed partial class ElementaryLawTable<T>(LawSettings settings)
    : LawTable<ElementaryCase<T>>($"Elementary<{CodeText.TypeName<T>()}>", NameOf<T>(), ElementaryCase<T>.All, value => value.Code, settings)
    where T : INumber<T>
{
    static T Two => T.One + T.One;

    internal IReadOnlyList<Law> All => [.. Identities(), .. Curves(), .. Ends()];

    IEnumerable<Law> Identities() =>
    [
        Law("log undoes exp", "The logarithm of the exponential is the number.", "log(exp(|x|)) = |x|",
            value => Close("log(exp(|x|))", Elementary<T>.Log(Elementary<T>.Exp(T.Abs(value.X))), Wide(T.Abs(value.X)), 2)),
        Law("exp undoes log", "The exponential of the logarithm is the number.", "exp(log(|x|)) = |x|, x != 0",
            value => T.IsZero(value.X) ? null : Close("exp(log(|x|))", Elementary<T>.Exp(Elementary<T>.Log(T.Abs(value.X))), Wide(T.Abs(value.X)), 8)),
        Law("exp of a sum", "The exponential turns sums into products.", "exp(x + y) = exp(x) exp(y)",
            value => Close("exp(x + y)", Elementary<T>.Exp(value.X + value.Y), Wide(Elementary<T>.Exp(value.X)) * Wide(Elementary<T>.Exp(value.Y)), 12)),
        Law("log of a product", "The logarithm turns products into sums.", "log(|x y|) = log(|x|) + log(|y|), x, y != 0",
            value => T.IsZero(value.X * value.Y) ? null
                : Close("log(|x y|)", Elementary<T>.Log(T.Abs(value.X * value.Y)),
                    Wide(Elementary<T>.Log(T.Abs(value.X))) + Wide(Elementary<T>.Log(T.Abs(value.Y))), 4)),
        Law("sqrt squared", "The square of the root is the number.", "sqrt(|x|)^2 = |x|",
            value => Close("sqrt(|x|)^2", Elementary<T>.Sqrt(T.Abs(value.X)) * Elementary<T>.Sqrt(T.Abs(value.X)), Wide(T.Abs(value.X)), 1)),
        Law("tanh from exponentials", "The hyperbolic tangent is a quotient of exponentials.", "tanh(x) = (exp(2 x) - 1) / (exp(2 x) + 1), |x| <= 5/2",
            value => Close("tanh(x / 2)", Elementary<T>.Tanh(value.X / Two), (WideExp(value.X) - 1) / (WideExp(value.X) + 1), 4)),
        Law("sigmoid turns around", "The sigmoids of a number and of its negative add up to 1.", "sigmoid(-x) = 1 - sigmoid(x)",
            value => Close("sigmoid(-x)", Elementary<T>.Sigmoid(-value.X), 1 - Wide(Elementary<T>.Sigmoid(value.X)), 2)),
        Law("sigmoid from tanh", "The sigmoid is a hyperbolic tangent between 0 and 1.", "sigmoid(x) = (1 + tanh(x / 2)) / 2",
            value => Close("sigmoid(x)", Elementary<T>.Sigmoid(value.X), (1 + Wide(Elementary<T>.Tanh(value.X / Two))) / 2, 2)),
        Law("softplus turns around", "Softplus falls off to the left as it approaches the line to the right.", "softplus(x) - softplus(-x) = x",
            value => Close("softplus(x)", Elementary<T>.Softplus(value.X), Wide(value.X) + Wide(Elementary<T>.Softplus(-value.X)), 4)),
        Law("softplus undone", "The exponential of softplus is 1 more than the exponential.", "exp(softplus(x)) = 1 + exp(x)",
            value => Close("exp(softplus(x))", Elementary<T>.Exp(Elementary<T>.Softplus(value.X)), 1 + WideExp(value.X), 12)),
        Law("expm1 of small numbers", "No digits are lost near 0.", "expm1(h) = h + h^2/2 + h^3/6 + h^4/24, h about the root of epsilon",
            value => Small("expm1(h)", value.X, Elementary<T>.Expm1, h => h + (h * h / 2) + (h * h * h / 6) + (h * h * h * h / 24))),
        Law("log1p of small numbers", "No digits are lost near 0.", "log1p(h) = h - h^2/2 + h^3/3 - h^4/4, h about the root of epsilon",
            value => Small("log1p(h)", value.X, Elementary<T>.Log1p, h => h - (h * h / 2) + (h * h * h / 3) - (h * h * h * h / 4))),
        Law("pow repeats products", "A whole power is a repeated product; a negative one its reciprocal.", "x^n = x ... x, x^-n = 1 / x^n, n = 0 ... 5",
            WholePowers),
        Law("pow of a half", "The power to a half is the root.", "|x|^(1/2) = sqrt(|x|)",
            value => T.IsZero(value.X) ? null
                : Close("|x|^(1/2)", Elementary<T>.Pow(T.Abs(value.X), T.One / Two), Wide(Elementary<T>.Sqrt(T.Abs(value.X))), 6)),
    ];

    static DoubleDouble Wide(T value) => Numbers<T>.Wide(value);

    static DoubleDouble WideExp(T x) => Wide(Elementary<T>.Exp(x));

    string? Close(string what, T actual, DoubleDouble expected, int terms)
    {
        var close = new Closeness<T>(Settings.Epsilons, terms, DoubleDouble.Abs(expected));
        return close.Agrees(actual, expected) ? null : Compare.Different(what, actual, expected, "by the formula");
    }

    // Relative to h, but no closer than the type's numbers lie. A third fills all digits of h, so that 1 + h has to round.
    string? Small(string what, T x, Func<T, T> function, Func<DoubleDouble, DoubleDouble> series)
    {
        var h = x / Wholes<T>.Of(24) * RootOfEpsilon;
        var (actual, expected) = (function(h), series(Wide(h)));
        var allowed = Settings.Epsilons * ((Numbers<T>.Epsilon * DoubleDouble.Abs(expected)) + Wide(NumberFacts.Of<T>().SmallestPositive.To<T>()));
        return DoubleDouble.Abs(Wide(actual) - expected) <= allowed ? null
            : Compare.Different($"{what} of h = {ExactConvert.ToText(h)}", actual, expected, "by the series");
    }

    // A power of 2 near the root of epsilon, made in T.
    static T RootOfEpsilon => MadeRoot.Value;

    static readonly Lazy<T> MadeRoot = new(MakeRoot);

    static T MakeRoot()
    {
        var root = T.One;
        while (Numbers<T>.Wide(root) * Numbers<T>.Wide(root) > Numbers<T>.Epsilon)
            root /= Two;
        return root;
    }

    string? WholePowers(ElementaryCase<T> value)
    {
        const int Most = 5;
        DoubleDouble product = 1;
        for (var n = 0; n <= Most; n++, product *= Wide(value.X))
        {
            if (Close($"x^{n}", Elementary<T>.Pow(value.X, Wholes<T>.Of(n)), product, n + 1) is { } wrong)
                return wrong;
            if (T.Abs(value.X) >= T.One && Close($"x^-{n}", Elementary<T>.Pow(value.X, -Wholes<T>.Of(n)), 1 / product, n + 2) is { } reciprocal)
                return reciprocal;
        }

        return null;
    }
}
