using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class InvariantConversionTests() : RuleTests(new InvariantConversionAnalyzer(), new InvariantConversionCodeFix())
{
    static string In(string statements) => $$"""
        sealed record Options(double Rate) { public int Steps { get; set; } }
        static class C
        {
            static T Convert<T>(int n) where T : INumber<T> => T.CreateChecked(n);
            static void F<T>(Span<T> d, double rate, decimal price, int n, Options o, T x) where T : INumber<T>
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("for (int i = 0; i < n; i++) d[i] *= [|T.CreateChecked(rate)|];")]
    [InlineData("foreach (ref var v in d) v += [|T.CreateChecked(2)|];")]
    [InlineData("while (d[0] < [|T.CreateChecked(n + 1)|]) d[0]++;")]
    [InlineData("for (int i = 0; i < [|int.CreateChecked(x)|]; i++) d[i]++;")]
    [InlineData("for (int i = 0; i < n; i++) price += [|(decimal)rate|];")]
    [InlineData("for (int i = 0; i < n; i++) d[i] /= [|T.CreateChecked(d.Length)|];")]
    [InlineData("for (int i = 0; i < n; i++) d[i] *= [|T.CreateChecked(o.Rate)|];")]
    [InlineData("for (int i = 0; i < n; i++) d[i] *= [|T.CreateChecked(int.CreateChecked(x) + 1)|];")]
    public Task AConversionThatNeverChanges(string statements) => Finds(In(statements));

    [Fact]
    public Task ARealAndAnExactConversion() =>
        Finds(In("Real r = 0.1; for (int i = 0; i < n; i++) { d[i] *= [|r.To<T>()|]; price += [|ExactConvert.Nearest<double, decimal>(rate)|]; }"), core: true);

    [Theory]
    [InlineData("for (int i = 0; i < n; i++) d[i] *= T.CreateChecked(i);")]
    [InlineData("var y = T.CreateChecked(rate); for (int i = 0; i < n; i++) d[i] *= y;")]
    [InlineData("for (int i = 0; i < n; i++) { rate *= 0.5; d[i] *= T.CreateChecked(rate); }")]
    [InlineData("for (int i = 0; i < n; i++) { d[i] *= T.CreateChecked(o.Steps); o.Steps++; }")]
    [InlineData("for (int i = 0; i < n; i++) { if (d[i] > x) { d[0] = T.CreateChecked(n); break; } }")]
    [InlineData("for (var y = T.CreateChecked(rate); y > x; y--) d[0]++;")]
    [InlineData("for (int i = 0; i < n; i++) d[i] *= Convert<T>(n);")]
    [InlineData("for (int i = 0; i < n; i++) { Func<T> f = () => T.CreateChecked(rate); d[i] = f(); }")]
    [InlineData("for (int i = 0; i < n; i++) rate += (double)n + (long)n;")]
    [InlineData("d[0] = T.CreateChecked(rate);")]
    public Task NearMisses(string statements) => Finds(In(statements));

    const string Before = """
        static class Case
        {
            static void F<T>(Span<T> d, int n, double rate) where T : INumber<T>
            {
                if (n > 0)
                    for (int i = 0; i < d.Length; i++) d[i] += [|T.CreateChecked(n)|];

                // Every pair.
                for (int i = 0; i < d.Length; i++)
                {
                    for (int j = 0; j < i; j++)
                    {
                        d[i] += d[j] * [|T.CreateChecked(2)|] - [|T.CreateChecked(rate)|];
                        d[i] /= [|T.CreateChecked(2)|] + [|T.CreateChecked(i)|];
                    }
                }
            }

            public static string Run()
            {
                var d = new decimal[4];
                F<decimal>(d, 3, 0.5);
                return string.Join(" ", d.Select(x => x.ToString("F4")));
            }
        }
        """;

    const string After = """
        static class Case
        {
            static void F<T>(Span<T> d, int n, double rate) where T : INumber<T>
            {
                if (n > 0)
                {
                    var nAsT = T.CreateChecked(n);
                    for (int i = 0; i < d.Length; i++) d[i] += nAsT;
                }

                // Every pair.
                var two = T.CreateChecked(2);
                var rateAsT = T.CreateChecked(rate);
                for (int i = 0; i < d.Length; i++)
                {
                    var iAsT = T.CreateChecked(i);
                    for (int j = 0; j < i; j++)
                    {
                        d[i] += d[j] * two - rateAsT;
                        d[i] /= two + iAsT;
                    }
                }
            }

            public static string Run()
            {
                var d = new decimal[4];
                F<decimal>(d, 3, 0.5);
                return string.Join(" ", d.Select(x => x.ToString("F4")));
            }
        }
        """;

    [Fact]
    public Task InFrontOfTheLoop() => Fixes(Before, After, InvariantConversionCodeFix.Key);

    [Fact]
    public void InFrontOfTheLoopMeansTheSame() => MeanTheSame(Before, After);
}
