using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Tests.Verifying;

namespace GenericSgd.Analyzers.Tests.Rules;

public sealed class SpanParameterTests() : RuleTests(new SpanParameterAnalyzer())
{
    [Theory]
    [InlineData("void F(Span<double> [|d|], ReadOnlySpan<double> x) { for (int i = 0; i < x.Length; i++) d[i] = x[i]; }")]
    [InlineData("void F(Span<double> [|d|], ReadOnlySpan<double> x) => x.CopyTo(d);")]
    [InlineData("void F(int n, Span<double> [|d|], double s, ReadOnlySpan<double> x) { d[..n].Fill(s); }")]
    [InlineData("void F(Span<double> [|d|], ReadOnlySpan<double> x) => TensorPrimitives.Add(x, x, d);")]
    [InlineData("void F(Span<double> [|d|], ReadOnlySpan<double> x) { (d[0], d[1]) = (x[1], x[0]); }")]
    public Task WrittenInFrontOfWhatIsRead(string method) => Finds($"class C {{ {method} }}");

    [Theory]
    [InlineData("double F(Span<double> [|x|]) => x[0] + x[^1];")]
    [InlineData("double F(Span<double> [|x|]) { var sum = 0.0; foreach (var v in x) sum += v; return sum / x.Length; }")]
    [InlineData("void F(Span<double> [|x|], Span<double> d) => x[1..].CopyTo(d);")]
    [InlineData("void F(Span<double> [|x|], Span<double> d) => TensorPrimitives.Add(x, x.Slice(1), d);")]
    [InlineData("T F<T>(Span<T> [|x|]) where T : INumber<T> => TensorPrimitives.Sum<T>(x);")]
    public Task OnlyRead(string method) => Finds($"class C {{ {method} }}");

    [Theory]
    [InlineData("void F(ReadOnlySpan<double> x, Span<double> d) => x.CopyTo(d);")]
    [InlineData("void F(Span<double> d, double s) => d.Fill(s);")]
    [InlineData("void F(Span<double> d, Span<double> e) { d[0] = 1; e[0] = 2; }")]
    [InlineData("static void F(this Span<double> d, ReadOnlySpan<double> x) => x.CopyTo(d);")]
    [InlineData("void F(Span<double> d) { }")]
    public Task NearMissesOfOrder(string method) =>
        Finds($"static class C {{ {(method.StartsWith("static", StringComparison.Ordinal) ? method : "static " + method)} }}");

    [Theory]
    [InlineData("void F(Span<double> x) { ref var first = ref x[0]; first = 2; }")]
    [InlineData("void F(Span<double> x) { foreach (ref var v in x) v++; }")]
    [InlineData("Span<double> F(Span<double> x) => x[1..];")]
    [InlineData("void F(Span<double> x) { var tail = x[1..]; tail[0] = x[0]; }")]
    [InlineData("int F(Span<double> x) => x.Length;")]
    [InlineData("void F(Span<double> x) => x.Sort();")]
    [InlineData("void F(Span<(int A, int B)> x) => x[0].A = x[1].B;")]
    [InlineData("ref double F(Span<double> x) => ref x[0];")]
    [InlineData("double F(Span<double> x) => x[0]; double F(ReadOnlySpan<double> x) => x[0];")]
    public Task NearMissesOfReading(string method) => Finds($"class C {{ {method} }}");

    [Fact]
    public Task NearMissWhereTheSignatureIsLaidDownElsewhere() =>
        Finds(
            """
            interface I { double F(Span<double> x); }
            abstract class A { public abstract double G(Span<double> x); public virtual double H(Span<double> x) => x[0]; }
            class C : A, I { public double F(Span<double> x) => x[0]; public override double G(Span<double> x) => x[0]; }
            """);
}
