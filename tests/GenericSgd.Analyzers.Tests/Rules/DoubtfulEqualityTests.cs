using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class DoubtfulEqualityTests() : RuleTests(new DoubtfulEqualityAnalyzer())
{
    static string In(string statements) => $$"""
        static class C { static bool F<T>(T x, T y, T step, T[] all, out T given) where T : IFloatingPointIeee754<T> { given = x; {{statements}} } }
        """;

    [Theory]
    [InlineData("return [|x * y == y / x|];")]
    [InlineData("return [|T.Sqrt(x) * T.Sqrt(x) != x + y|];")]
    [InlineData("var a = x / y; var b = x * step; return [|a == b|];")]
    [InlineData("T sum = T.Zero; foreach (var v in all) sum += v; return [|sum == x * y|];")]
    [InlineData("return [|-(x + y) == T.Exp(x)|];")]
    public Task TwoRoundedValues(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("return [|x == T.NaN|];")]
    [InlineData("return [|T.NaN != x|];")]
    [InlineData("return [|x > T.NaN|];")]
    public Task ComparisonWithNaN(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("return x > [|default(T)|];")]
    [InlineData("T sum = [|default|]; foreach (var v in all) sum += v; return sum > x;")]
    [InlineData("return x + [|default(T)|] > y;")]
    [InlineData("all.AsSpan().Fill([|default(T)!|]); return true;")]
    public Task DefaultMeantAsZero(string statements) => Finds(In(statements.Replace("default(T)!|]", "default(T)|]!")));

    [Theory]
    [InlineData("return x == y;")]
    [InlineData("return x + y == T.Zero;")]
    [InlineData("return x + step == x;")]
    [InlineData("var next = x - step / y; return next == x;")]
    [InlineData("return T.Floor(x * y) == step;")]
    [InlineData("return T.Max(x, y) == T.Min(x, y);")]
    [InlineData("return T.Truncate(x / y) * y == x / y;")]
    [InlineData("return all.Length * 2 == all.Length + 3;")]
    [InlineData("return x * y > y / x;")]
    [InlineData("static bool Add(T a, T b, out T sum) { sum = a + b; return true; } var d = x / y; return Add(x, d, out var next) && next - x == d;")]
    public Task NearMissesOfEquality(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("return T.IsNaN(x);")]
    [InlineData("return x.Equals(T.NaN);")]
    [InlineData("var missing = T.NaN; return missing.Equals(x);")]
    public Task NearMissesOfNaN(string statements) => Finds(In(statements));

    [Theory]
    [InlineData("given = default!; return false;")]
    [InlineData("T found = default!; foreach (var v in all) { if (v > x) found = v; } return found > x;")]
    [InlineData("int n = default; n += 1; return n > 0;")]
    [InlineData("T? nothing = all.Length > 0 ? x : default; return nothing is null;")]
    public Task NearMissesOfDefault(string statements) => Finds(In(statements));

    [Fact]
    public Task NearMissInIntegers() =>
        Finds("static class C { static bool F<T>(T x, T y) where T : IBinaryInteger<T> => x * y == y + x; static bool G(double x) => x * 2 == x + 1; }");
}
