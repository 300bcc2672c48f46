using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class UnshiftedSoftmaxTests() : RuleTests(new UnshiftedSoftmaxAnalyzer(), new UnshiftedSoftmaxCodeFix())
{
    static string In(string statements) => $$"""
        static class C
        {
            static void F<T>(ReadOnlySpan<T> x, Span<T> d, T temperature) where T : IFloatingPointIeee754<T>
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("[|TensorPrimitives.SoftMax(x, d)|];")]
    [InlineData("T sum = T.Zero; for (int i = 0; i < x.Length; i++) { d[i] = [|T.Exp(x[i])|]; sum += d[i]; } for (int i = 0; i < x.Length; i++) d[i] /= sum;")]
    [InlineData("T sum = T.Zero; foreach (var v in x) sum += [|T.Exp(v)|]; d[0] = x[0] / sum;")]
    [InlineData("T sum = T.Zero; for (int i = 0; i < x.Length; i++) { var e = [|T.Exp(x[i] / temperature)|]; sum += e; d[i] = e; } var scale = T.One / sum;")]
    [InlineData("[|TensorPrimitives.Exp(x, d)|]; var sum = TensorPrimitives.Sum<T>(d); TensorPrimitives.Divide<T>(d, sum, d);")]
    public Task ASoftMaxOfBareValues(string statements) => Finds(In(statements));

    [Fact]
    public Task InDouble() =>
        Finds("static class C { static void F(double[] x) { var sum = 0.0; foreach (var v in x) sum += [|Math.Exp(v)|]; for (int i = 0; i < x.Length; i++) x[i] = Math.Abs(x[i]) / sum; } }");

    [Theory]
    [InlineData("T max = TensorPrimitives.Max(x); T sum = T.Zero; for (int i = 0; i < x.Length; i++) { d[i] = T.Exp(x[i] - max); sum += d[i]; } for (int i = 0; i < x.Length; i++) d[i] /= sum;")]
    [InlineData("T sum = T.Zero; for (int i = 0; i < x.Length; i++) { d[i] = T.Exp(-x[i] * x[i]); sum += d[i]; } for (int i = 0; i < x.Length; i++) d[i] /= sum;")]
    [InlineData("T sum = T.Zero; foreach (var v in x) sum += T.Exp(v); d[0] = sum;")]
    [InlineData("d[0] = T.One / (T.One + T.Exp(-x[0]));")]
    [InlineData("T sum = T.Zero; foreach (var v in x) sum += T.Sqrt(v); d[0] /= sum;")]
    [InlineData("TensorPrimitives.Exp(x, d); var n = T.CreateChecked(d.Length); TensorPrimitives.Divide<T>(d, n, d);")]
    [InlineData("TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), d); TensorPrimitives.SoftMax<T>(d, d);")]
    public Task NearMisses(string statements) => Finds(In(statements));

    [Fact]
    public Task NearMissOfTheCoresOwn() =>
        Finds("static class C { static void F(ReadOnlySpan<double> x, Span<double> d) => Exponentials<double>.Softmax(x, d); }", core: true);

    const string Before = """
        static class Case
        {
            static void F<T>(ReadOnlySpan<T> x, Span<T> d) where T : IFloatingPointIeee754<T>
            {
                // Row by row.
                [|TensorPrimitives.SoftMax(x, d)|];
                d[0] += T.One;
            }

            static string Text(double[] x) { var d = new double[x.Length + 1]; F<double>(x, d); return string.Join(",", d.Select(v => v.ToString("F4"))); }
            public static string Run() => Text([1, 2, 3]) + " " + Text([-1]);
        }
        """;

    static readonly string After = Before.Replace("[|TensorPrimitives.SoftMax(x, d)|]", "Exponentials<T>.Softmax(x, d)");

    static readonly string AfterShift = Before.Replace(
        "[|TensorPrimitives.SoftMax(x, d)|];",
        "TensorPrimitives.Subtract<T>(x, TensorPrimitives.Max<T>(x), d);\n        TensorPrimitives.SoftMax<T>(d[..x.Length], d);");

    const string Expected = "1.0900,0.2447,0.6652,0.0000 2.0000,0.0000";

    [Fact]
    public Task TheRowWiseFunction() => Fixes(Before, After, UnshiftedSoftmaxCodeFix.Key, core: true);

    [Fact]
    public void TheRowWiseFunctionMeansTheSame() => MeanTheSame(Before, After, Expected);

    [Fact]
    public Task TheSubtractionWhereThereIsNoCore() => Fixes(Before, AfterShift, UnshiftedSoftmaxCodeFix.Key);

    [Fact]
    public void TheSubtractionMeansTheSame() => MeanTheSame(Before, AfterShift, Expected);

    [Fact]
    public void LargeInputsAreFixed()
    {
        var large = Before.Replace("Text([1, 2, 3])", "Text([1000, 1001])");
        MeanTheSame(large, large, "NaN,NaN,0.0000 2.0000,0.0000");
        var repaired = After.Replace("Text([1, 2, 3])", "Text([1000, 1001])");
        MeanTheSame(repaired, AfterShift.Replace("Text([1, 2, 3])", "Text([1000, 1001])"), "1.2689,0.7311,0.0000 2.0000,0.0000");
    }

    [Fact]
    public Task NoFixOfALoopByHand() =>
        OffersNoFix(In("T sum = T.Zero; foreach (var v in x) sum += [|T.Exp(v)|]; d[0] /= sum;"));
}
