using GenericSgd.Analyzers.CodeFixes.Fixes;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class MachineDependentBitsTests() : RuleTests(new MachineDependentBitsAnalyzer(), new MachineDependentBitsCodeFix())
{
    const string Attribute = "sealed class SameBitsAttribute : Attribute;\n";

    static string Marked(string statement) => Attribute + $$"""
        [SameBits]
        static class C
        {
            static void F<T>(ReadOnlySpan<T> x, Span<T> d, double a, Span<int> n, ReadOnlySpan<decimal> m) where T : IFloatingPointIeee754<T> { {{statement}} }
        }
        """;

    [Theory]
    [InlineData("var s = [|TensorPrimitives.Dot(x, x)|];")]
    [InlineData("var s = [|TensorPrimitives.Sum(x)|] + [|TensorPrimitives.Norm(x)|];")]
    [InlineData("[|TensorPrimitives.Exp(x, d)|];")]
    [InlineData("[|TensorPrimitives.Tanh(x, d)|]; [|TensorPrimitives.Sigmoid(x, d)|]; [|TensorPrimitives.SoftMax(x, d)|];")]
    [InlineData("[|TensorPrimitives.MultiplyAddEstimate(x, x, x, d)|];")]
    [InlineData("a = [|double.MultiplyAddEstimate(a, a, a)|];")]
    [InlineData("d[0] = [|T.MultiplyAddEstimate(d[0], d[1], d[2])|] + [|T.ReciprocalEstimate(d[0])|];")]
    public Task InATypeThatPromises(string statement) => Finds(Marked(statement));

    [Fact]
    public Task InAnAssemblyThatPromises() =>
        Finds("[assembly: SameBits]\n" + Attribute + "static class C { static double F(ReadOnlySpan<double> x) => [|TensorPrimitives.Sum(x)|]; }");

    [Fact]
    public Task InADefinitionOfTheCore() =>
        Finds(
            """
            sealed record Mine : Layer
            {
                public override void Forward<T>(ReadOnlySpan<T> input, Span<T> output) => output[0] = [|TensorPrimitives.Sum(input)|];
                static class Inner { static float F(ReadOnlySpan<float> x) => [|TensorPrimitives.Dot(x, x)|]; }
            }
            """,
            core: true);

    [Theory]
    [InlineData("TensorPrimitives.Add(x, x, d);")]
    [InlineData("TensorPrimitives.FusedMultiplyAdd(x, x, x, d);")]
    [InlineData("var s = TensorPrimitives.Max(x);")]
    [InlineData("var s = TensorPrimitives.Sum<int>(n);")]
    [InlineData("var s = TensorPrimitives.Sum(m);")]
    [InlineData("d[0] = T.FusedMultiplyAdd(d[0], d[1], d[2]);")]
    public Task NearMisses(string statement) => Finds(Marked(statement));

    [Fact]
    public Task NearMissWhereNothingIsPromised() =>
        Finds("static class C { static double F(ReadOnlySpan<double> x) => TensorPrimitives.Sum(x) + double.MultiplyAddEstimate(x[0], x[1], x[2]); }");

    const string Before = Attribute + """
        [SameBits]
        static class Case
        {
            static T F<T>(ReadOnlySpan<T> x, Span<T> d) where T : IFloatingPointIeee754<T>
            {
                [|TensorPrimitives.Exp(x, d)|];
                [|TensorPrimitives.SoftMax<T>(d, d)|];
                return [|TensorPrimitives.Dot(x, d)|] + [|TensorPrimitives.Norm<T>(d)|] + [|T.MultiplyAddEstimate(x[0], x[0], x[1])|];
            }

            public static string Run() => F<float>([1, 2, 3], new float[3]).ToString("F3");
        }
        """;

    static readonly string After = Before
        .Replace("[|TensorPrimitives.Exp(x, d)|]", "Elementary<T>.Exp(x, d)")
        .Replace("[|TensorPrimitives.SoftMax<T>(d, d)|]", "Exponentials<T>.Softmax(d, d)")
        .Replace("[|TensorPrimitives.Dot(x, d)|]", "Reduce.Dot<T>(x, d)")
        .Replace("[|TensorPrimitives.Norm<T>(d)|]", "Elementary<T>.Sqrt(Reduce.SumOfSquares<T>(d))")
        .Replace("[|T.MultiplyAddEstimate(x[0], x[0], x[1])|]", "T.FusedMultiplyAdd(x[0], x[0], x[1])");

    [Fact]
    public Task TheCoresOwnFunctions() => Fixes(Before, After, MachineDependentBitsCodeFix.Key, core: true);

    [Fact]
    public void TheyMeanTheSame() => MeanTheSame(Before, After, "7.000");

    [Fact]
    public Task FusingNeedsNoCore() =>
        Fixes(
            Marked("[|TensorPrimitives.MultiplyAddEstimate(x, x, x, d)|];"),
            Marked("TensorPrimitives.FusedMultiplyAdd(x, x, x, d);"),
            MachineDependentBitsCodeFix.Key);

    [Fact]
    public Task NoFixWithoutTheCore() => OffersNoFix(Marked("[|TensorPrimitives.Exp(x, d)|]; var s = [|TensorPrimitives.Sum(x)|];"));
}
