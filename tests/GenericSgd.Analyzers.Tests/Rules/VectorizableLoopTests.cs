using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class VectorizableLoopTests() : RuleTests(new VectorizableLoopAnalyzer(), new VectorizableLoopCodeFix())
{
    static string Loop(string statement, string type = "T", string bound = "x.Length", string mark = "[|for|]") => $$"""
        static class C
        {
            static void F<T>(ReadOnlySpan<{{type}}> x, ReadOnlySpan<{{type}}> y, Span<{{type}}> d, {{type}} s, int n) where T : IFloatingPointIeee754<T>
            {
                {{mark}} (int i = 0; i < {{bound}}; i++)
                    {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("d[i] = x[i] + y[i];")]
    [InlineData("d[i] = x[i] - s;")]
    [InlineData("d[i] = s - x[i];")]
    [InlineData("d[i] = s * x[i];")]
    [InlineData("d[i] = x[i] / y[i];")]
    [InlineData("{ d[i] += x[i]; }")]
    [InlineData("d[i] = -x[i];")]
    [InlineData("d[i] = T.Abs(x[i]);")]
    [InlineData("d[i] = T.Sqrt(x[i]);")]
    [InlineData("d[i] = T.Max(x[i], T.Zero);")]
    public Task ALoopThatIsOneCall(string statement) => Finds(Loop(statement));

    [Theory]
    [InlineData("double", "d[i] += x[i] * s;")]
    [InlineData("decimal", "d[i] = s + y[i] * x[i];")]
    [InlineData("float", "d[i] = (x[i] + y[i]) * s;")]
    public Task TwoOperationsWhereEachIsRounded(string type, string statement) => Finds(Loop(statement, type));

    [Theory]
    [InlineData("T")]
    [InlineData("Half")]
    public Task NearMissOfTwoOperationsThatHalfRoundsOnce(string type) => Finds(Loop("d[i] = x[i] * y[i] + s;", type, mark: "for"));

    [Theory]
    [InlineData("double")]
    [InlineData("float")]
    [InlineData("Half")]
    [InlineData("decimal")]
    [InlineData("int")]
    public Task InTheRuntimesOwnTypes(string type) => Finds(Loop("d[i] = x[i] * y[i];", type, "n"));

    [Theory]
    [InlineData("s += x[i] * y[i];")]
    [InlineData("d[i] = x[i] > y[i] ? x[i] : y[i];")]
    [InlineData("d[i] = x[n - i] + y[i];")]
    [InlineData("{ d[i] = x[i]; s += x[i]; }")]
    [InlineData("d[i] = T.Exp(x[i]);")]
    [InlineData("d[i] = T.FusedMultiplyAdd(x[i], s, y[i]);")]
    [InlineData("d[i] = x[i];")]
    [InlineData("d[i] = checked(x[i] + y[i]);")]
    [InlineData("d[i] = x[i] * y[0];")]
    public Task NearMisses(string statement) => Finds(Loop(statement, mark: "for"));

    [Theory]
    [InlineData("(int i = 1; i < x.Length; i++) d[i] = x[i] + x[i];")]
    [InlineData("(int i = 0; i < x.Length; i += 2) d[i] = x[i] + x[i];")]
    [InlineData("(int i = 0; i <= n; i++) d[i] = x[i] + x[i];")]
    public Task NearMissesInTheHead(string loop) =>
        Finds($$"""static class C { static void F(double[] x, double[] d, int n) { for {{loop}} } }""");

    [Fact]
    public Task NearMissWhereAShiftMayLieBetweenTwoSpans() =>
        Finds("static class C { static void F(Span<double> a) { var x = a[1..]; var d = a[..^1]; for (int i = 0; i < d.Length; i++) d[i] = x[i] + x[i]; } }");

    const string Before = """
        static class Case
        {
            static void F<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> d, T s) where T : INumber<T>
            {
                [|for|] (int i = 0; i < x.Length; i++)
                {
                    d[i] = x[i] * s;
                }

                // The second.
                [|for|] (int i = 0; i < d.Length; i++)
                    d[i] += x[i];
                [|for|] (int i = 0; i < x.Length; i++) d[i] = T.Max(d[i], s);
            }

            static void G(float[] x, float[] d, int n)
            {
                [|for|] (int i = 0; i < n; ++i) d[i] = (x[i] + d[i]) * 0.3f;
            }

            static string Text<T>(Func<int, T> make) where T : INumber<T>
            {
                T[] x = [.. Enumerable.Range(0, 37).Select(make)], y = [.. x.Reverse(), T.One], d = new T[37];
                F<T>(x, y, d, make(3));
                return string.Join(",", d);
            }

            public static string Run()
            {
                float[] x = [.. Enumerable.Range(0, 37).Select(i => 1f / (i + 3))], d = [.. x.Reverse()];
                G(x, d, 36);
                return string.Join(" ", Text(i => 1.0 / (i + 3)), Text(i => 1f / (i + 3)), Text(i => (Half)1 / (Half)(i + 3)), Text(i => 1m / (i + 3)), Text(i => i * 1234567), string.Join(",", d));
            }
        }
        """;

    static readonly string After = Before
        .Replace("[|for|] (int i = 0; i < x.Length; i++)\n        {\n            d[i] = x[i] * s;\n        }", "TensorPrimitives.Multiply(x, s, d);")
        .Replace("[|for|] (int i = 0; i < d.Length; i++)\n            d[i] += x[i];", "TensorPrimitives.Add<T>(d, x[..d.Length], d);")
        .Replace("[|for|] (int i = 0; i < x.Length; i++) d[i] = T.Max(d[i], s);", "TensorPrimitives.Max<T>(d[..x.Length], s, d);")
        .Replace("[|for|] (int i = 0; i < n; ++i) d[i] = (x[i] + d[i]) * 0.3f;",
            "TensorPrimitives.AddMultiply<float>(x.AsSpan(0, n), d.AsSpan(0, n), 0.3f, d);");

    [Fact]
    public Task TheCall() => Fixes(Before, After, VectorizableLoopCodeFix.Key);

    [Fact]
    public void TheCallGivesTheSameBits() => MeanTheSame(Before, After);

    [Fact]
    public Task BothNamespacesAreImportedWhereTheyAreMissing() =>
        Fixes(
            "using System.Numerics;\n\nclass C { void F(int[] x, int[] d) { [|for|] (int i = 0; i < d.Length; i++) d[i] = x[i] + d[i]; } }",
            "using System;\nusing System.Numerics;\nusing System.Numerics.Tensors;\n\nclass C { void F(int[] x, int[] d) { TensorPrimitives.Add<int>(x.AsSpan(0, d.Length), d, d); } }",
            VectorizableLoopCodeFix.Key);
}
