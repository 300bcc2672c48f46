using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class FunctionThroughDoubleTests() : RuleTests(new FunctionThroughDoubleAnalyzer(), new FunctionThroughDoubleCodeFix())
{
    [Theory]
    [InlineData("return T.CreateChecked([|Math.Sqrt(double.CreateChecked(x))|]);")]
    [InlineData("return T.CreateSaturating([|MathF.Exp(float.CreateTruncating(x))|]);")]
    [InlineData("return T.CreateChecked(1 + [|double.Log(Convert.ToDouble(x))|]);")]
    [InlineData("return T.CreateChecked([|Math.Sqrt(2.0 / n)|]);")]
    [InlineData("double norm = [|Math.Abs((double)(object)x)|]; return x;")]
    [InlineData("return T.CreateChecked([|float.Pow(2, n)|]);")]
    [InlineData("double d = double.CreateChecked(x); double s = [|Math.Sqrt(d)|]; return T.CreateChecked(s);")]
    [InlineData("return [|T.CreateChecked(double.CreateChecked(x) * 0.5)|];")]
    [InlineData("var d = float.CreateChecked(x); return [|T.CreateChecked(d)|];")]
    public Task ADetourThroughDouble(string body) =>
        Finds($$"""static class C { static T F<T>(T x, int n) where T : INumber<T> { {{body}} } }""");

    [Theory]
    [InlineData("double seconds = Math.Round(n * 0.5); return x;")]
    [InlineData("int least = Math.Min(n, 7); return T.CreateChecked(least);")]
    [InlineData("double shown = double.CreateChecked(x); Console.WriteLine(shown); return x;")]
    [InlineData("if (typeof(T) == typeof(double)) return T.CreateChecked(Math.Sqrt(double.CreateChecked(x))); return x;")]
    [InlineData("return T.Abs(x) + T.Max(x, T.One);")]
    [InlineData("return T.CreateChecked(rate);")]
    [InlineData("return T.CreateChecked(Math.Abs(rate));")]
    [InlineData("int digits = (int)Math.Floor(double.CreateChecked(x)); return x;")]
    [InlineData("return Math.Abs(double.CreateChecked(x) - rate) > 3 ? x : T.Zero;")]
    public Task NearMisses(string body) =>
        Finds($$"""static class C { static T F<T>(T x, int n, double rate) where T : INumber<T> { {{body}} } }""");

    [Fact]
    public Task NearMissInCodeWithoutANumberType() =>
        Finds("static class C { static double F(double x) => Math.Sqrt(double.CreateChecked(x)) + double.CreateChecked(Math.Exp(x)); }");

    const string Before = """
        static class Case
        {
            static T F<T>(T x, int n) where T : IFloatingPointIeee754<T> =>
                T.CreateChecked([|Math.Sqrt(double.CreateChecked(x + x))|]) / T.CreateChecked([|Math.Pow(double.CreateChecked(x), n)|] * 0.5);
            static T G<T>(T x) where T : INumber<T> => -T.CreateChecked([|Math.Max(double.CreateChecked(x), 2)|]) * [|T.CreateChecked(double.CreateChecked(x))|];
            public static string Run() => string.Join(" ", F(8.0, 3), G(5.0), G(1f), G(3m));
        }
        """;

    const string After = """
        static class Case
        {
            static T F<T>(T x, int n) where T : IFloatingPointIeee754<T> =>
                T.Sqrt(x + x) / (T.Pow(x, T.CreateChecked(n)) * T.CreateChecked(0.5));
            static T G<T>(T x) where T : INumber<T> => -T.Max(x, T.CreateChecked(2)) * x;
            public static string Run() => string.Join(" ", F(8.0, 3), G(5.0), G(1f), G(3m));
        }
        """;

    [Fact]
    public Task TheTypesOwnFunction() => Fixes(Before, After, FunctionThroughDoubleCodeFix.Key);

    [Fact]
    public void TheTypesOwnFunctionMeansTheSame() => MeanTheSame(Before, After, "0.015625 -25 -2 -9");

    const string BeforeElementary = """
        static class Case
        {
            static T F<T>(T x) where T : INumber<T> => T.One + T.CreateChecked(1 + [|Math.Exp([|Math.Sqrt(double.CreateChecked(x))|])|]);
            public static string Run() => string.Join(" ", F(4.0), F(0m));
        }
        """;

    const string AfterElementary = """
        static class Case
        {
            static T F<T>(T x) where T : INumber<T> => T.One + (T.CreateChecked(1) + Elementary<T>.Exp(Elementary<T>.Sqrt(x)));
            public static string Run() => string.Join(" ", F(4.0), F(0m));
        }
        """;

    [Fact]
    public Task ElementaryWhereTheConstraintHasNoSuchFunction() =>
        Fixes(BeforeElementary, AfterElementary, FunctionThroughDoubleCodeFix.Key, core: true);

    [Fact]
    public void ElementaryMeansTheSame() => MeanTheSame(BeforeElementary, AfterElementary, "9.38905609893065 3");

    [Theory]
    [InlineData("T.CreateChecked([|Math.Sqrt(double.CreateChecked(x))|])")]
    [InlineData("T.CreateChecked([|Math.Max(double.CreateChecked(x), 0.1)|])")]
    [InlineData("T.CreateChecked([|Math.Max(double.CreateChecked(x), rate)|])")]
    public Task NoFixWithoutACounterpart(string code) =>
        OffersNoFix($$"""static class C { static T F<T>(T x, double rate) where T : INumber<T> => {{code}}; }""");
}
