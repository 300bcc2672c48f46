using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class LossyConversionTests() : RuleTests(new LossyConversionAnalyzer(), new LossyConversionCodeFix())
{
    [Theory]
    [InlineData("[|(decimal)x|]")]
    [InlineData("[|(decimal)f|]")]
    [InlineData("[|(decimal)h|]")]
    [InlineData("[|(double)m|]")]
    [InlineData("[|(float)m|]")]
    [InlineData("[|decimal.CreateChecked(x)|]")]
    [InlineData("[|double.CreateSaturating(m)|]")]
    [InlineData("[|Convert.ToDecimal(x)|]")]
    [InlineData("[|Convert.ToDouble(m)|]")]
    [InlineData("[|decimal.ToDouble(m)|]")]
    [InlineData("[|new decimal(x)|]")]
    [InlineData("[|(decimal)Math.PI|]")]
    [InlineData("[|(decimal?)n|]")]
    public Task AConversionThatLosesDigits(string code) =>
        Finds($$"""static class C { static object? F(double x, float f, Half h, decimal m, double? n) => {{code}}; }""");

    [Theory]
    [InlineData("(decimal)i")]
    [InlineData("(double)f")]
    [InlineData("(decimal)0.1")]
    [InlineData("(decimal)2.5f")]
    [InlineData("(double)0.1m")]
    [InlineData("decimal.CreateChecked(i)")]
    [InlineData("(float)x")]
    [InlineData("(int)m")]
    [InlineData("decimal.Parse(\"1\")")]
    public Task NearMisses(string code) =>
        Finds($$"""static class C { static object? F(double x, float f, decimal m, int i) => {{code}}; }""");

    const string Before = """
        static class Case
        {
            static decimal F(double x, float f) => [|(decimal)(x + 1)|] * [|decimal.CreateChecked(f)|] - [|new decimal(x)|];
            static double G(decimal m) => [|(double)m|] + [|Convert.ToDouble(m)|];
            public static string Run() => string.Join(" ", F(1.5, 0.25f), G(2.5m));
        }
        """;

    const string After = """
        static class Case
        {
            static decimal F(double x, float f) => ExactConvert.Nearest<double, decimal>(x + 1) * ExactConvert.Nearest<float, decimal>(f) - ExactConvert.Nearest<double, decimal>(x);
            static double G(decimal m) => ExactConvert.Nearest<decimal, double>(m) + ExactConvert.Nearest<decimal, double>(m);
            public static string Run() => string.Join(" ", F(1.5, 0.25f), G(2.5m));
        }
        """;

    [Fact]
    public Task ExactConvert() => Fixes(Before, After, LossyConversionCodeFix.Key, core: true);

    [Fact]
    public void ExactConvertMeansTheSame() => MeanTheSame(Before, After, "-0.875 5");

    [Fact]
    public Task TheNamespaceIsImportedWhereItIsMissing() =>
        Fixes(
            "using System;\nusing Xunit;\n\nstatic class C { static decimal F(double x) => [|(decimal)x|]; }\nnamespace Xunit { }\n",
            "using System;\nusing GenericSgd.Numerics;\nusing Xunit;\n\nstatic class C { static decimal F(double x) => ExactConvert.Nearest<double, decimal>(x); }\nnamespace Xunit { }\n",
            LossyConversionCodeFix.Key,
            core: true);

    [Fact]
    public Task NoFixWithoutTheCore() => OffersNoFix("static class C { static decimal F(double x) => [|(decimal)x|]; }");
}
