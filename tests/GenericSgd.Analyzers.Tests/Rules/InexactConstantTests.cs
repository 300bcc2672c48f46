using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class InexactConstantTests() : RuleTests(new InexactConstantAnalyzer(), new InexactConstantCodeFix())
{
    [Theory]
    [InlineData("0.1")]
    [InlineData("-0.1")]
    [InlineData("0.1f")]
    [InlineData("1e-8")]
    [InlineData("1.0 / 3")]
    [InlineData("Math.PI")]
    [InlineData("2 * 0.05")]
    [InlineData("9007199254740993.0")]
    public Task AConstantThatDoubleCannotHold(string constant) =>
        Finds($$"""static class C { static T F<T>() where T : INumber<T> => [|T.CreateChecked({{constant}})|]; }""");

    [Theory]
    [InlineData("CreateSaturating")]
    [InlineData("CreateTruncating")]
    public Task AllThreeConversions(string create) =>
        Finds($$"""static class C<T> where T : INumberBase<T> { static readonly T Tenth = [|T.{{create}}(0.1)|]; }""");

    [Fact]
    public Task AConstantOfANumberTypeThatIsNotTheRuntimesOwn() =>
        Finds("""
            namespace Mine
            {
                interface IMine<T> : INumber<T> where T : IMine<T> { }
                static class C { static T F<T>() where T : IMine<T> { const double rate = 0.3; return [|T.CreateChecked(rate)|]; } }
            }
            """);

    [Theory]
    [InlineData("T.CreateChecked(0.5)")]
    [InlineData("T.CreateChecked(1e3)")]
    [InlineData("T.CreateChecked(-2.25f)")]
    [InlineData("T.CreateChecked(1.0 / 4)")]
    [InlineData("T.CreateChecked(1 / 3)")]
    [InlineData("T.CreateChecked(double.PositiveInfinity)")]
    [InlineData("T.CreateChecked(0.1m)")]
    [InlineData("T.CreateChecked(7)")]
    [InlineData("T.CreateChecked(x)")]
    [InlineData("typeof(T) == typeof(double) ? T.CreateChecked(0.1) : T.Zero")]
    public Task NearMisses(string code) =>
        Finds($$"""static class C { static T F<T>(double x) where T : INumber<T> => {{code}}; }""");

    [Fact]
    public Task NearMissInATypeThatIsDoubleItself() =>
        Finds("""static class C { static double F() => double.CreateChecked(0.1f) + double.CreateChecked(0.1); }""");

    const string Before = """
        static class Case
        {
            static T Tenth<T>() where T : INumber<T> => [|T.CreateChecked(0.1)|];
            static T Third<T>(T x) where T : INumber<T> => x / [|T.CreateChecked(1.0 / 3)|] + [|T.CreateSaturating(-0.34)|];
            public static string Run() => string.Join(" ", Tenth<double>(), Tenth<float>(), Tenth<Half>(), Third(2.0), Third(2f));
        }
        """;

    const string After = """
        static class Case
        {
            static T Tenth<T>() where T : INumber<T> => T.One / T.CreateChecked(10);
            static T Third<T>(T x) where T : INumber<T> => x / (T.One / T.CreateChecked(3)) + (T.CreateSaturating(-34) / T.CreateSaturating(100));
            public static string Run() => string.Join(" ", Tenth<double>(), Tenth<float>(), Tenth<Half>(), Third(2.0), Third(2f));
        }
        """;

    [Fact]
    public Task ARatioOfIntegers() => Fixes(Before, After, InexactConstantCodeFix.RatioKey);

    [Fact]
    public void ARatioMeansTheSame() => MeanTheSame(Before, After, "0.1 0.1 0.1 5.66 5.66");

    [Fact]
    public Task TheTypesOwnConstant() =>
        Fixes(
            "static class C { static T F<T>(T r) where T : IFloatingPoint<T> => r * [|T.CreateChecked(Math.PI)|]; }",
            "static class C { static T F<T>(T r) where T : IFloatingPoint<T> => r * T.Pi; }",
            InexactConstantCodeFix.NamedKey);

    const string BeforeReal = """
        static class Case
        {
            static T F<T>(T x) where T : INumber<T> => x * [|T.CreateChecked(1e-8)|] + [|T.CreateChecked(-0.1)|];
            public static string Run() => string.Join(" ", F(1.0), F(2f), F(3m));
        }
        """;

    const string AfterReal = """
        static class Case
        {
            static T F<T>(T x) where T : INumber<T> => x * ((Real)1e-8).To<T>() + ((Real)(-0.1)).To<T>();
            public static string Run() => string.Join(" ", F(1.0), F(2f), F(3m));
        }
        """;

    [Fact]
    public Task ARealWhereTheCoreIsThere() => Fixes(BeforeReal, AfterReal, InexactConstantCodeFix.RealKey, core: true);

    [Fact]
    public void ARealMeansTheSame() => MeanTheSame(BeforeReal, AfterReal, "-0.09999999000000001 -0.09999998 -0.09999997");

    [Theory]
    [InlineData("1e-8")]
    [InlineData("0.12345")]
    [InlineData("Math.PI")]
    public Task NoFixWhereTheRatioIsNotPlain(string constant) =>
        OffersNoFix($$"""static class C { static T F<T>() where T : INumber<T> => [|T.CreateChecked({{constant}})|]; }""");
}
