using GenericSgd.Analyzers.Tests.Verifying;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenericSgd.Analyzers.Tests;

/// <summary>No analyzer throws on code as it is while it is typed: cut off at any token, or with any token missing.</summary>
public sealed class BrokenCodeTests
{
    const string Sample = """
        using System; using System.Linq; using System.Numerics; using System.Numerics.Tensors; using GenericSgd.Layers; using GenericSgd.Numerics;
        [assembly: SameBits] sealed class SameBitsAttribute : Attribute;
        record Mine(int Width) : Layer
        {
            int _calls; public double Rate { get; set; }
            public override void Forward<T>(ReadOnlySpan<T> input, Span<T> output)
            {
                T sum = default; var scratch = new T[Width];
                for (int i = 0; i < input.Length; i++) { output[i] = T.CreateChecked(0.1) * input[i]; sum += T.CreateChecked(Math.Exp(double.CreateChecked(input[i]))); }
                for (int i = 0; i < output.Length; i++) output[i] /= sum;
                for (int i = 0; i < output.Length; i++) { output[i] = input[i] + scratch[i]; }
                TensorPrimitives.Add(input, TensorPrimitives.Sum(input), output);
                Func<T, T> f = x => x * sum; object boxed = (object)sum;
            }
            static decimal G(Span<double> d, ReadOnlySpan<double> x, decimal m)
            {
                d[0] = (double)m; unchecked { m += (decimal)x[^1] + (int)d[0]; }
                try { m *= m; } catch (OverflowException) { m = 0; }
                while (m < (decimal)x.Length) { m += ((Real)0.1).To<decimal>(); }
                return m == default ? decimal.CreateChecked(x[1..][0]) : int.CreateTruncating(m);
            }
            static bool E<T>(T a, T b) where T : IFloatingPointIeee754<T> => a * b == b / a || a == T.NaN || T.MultiplyAddEstimate(a, b, a) > b;
            static void S<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> { TensorPrimitives.SoftMax(x, y); TensorPrimitives.Exp(x, y); }
        }
        """;

    static readonly SyntaxToken[] Tokens = [.. CSharpSyntaxTree.ParseText(Sample).GetRoot().DescendantTokens()];

    [Fact]
    public async Task TheSampleItselfIsFoundByAllRules()
    {
        var found = await FindAsync(Sample);
        Assert.Equal(Repository.Rules.Select(r => r.Id), found.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(11, 5)]
    public Task EveryFewTokens(int step, int start) => Break(step, start);

    [Trait("Category", "Long")]
    [Fact]
    public Task EveryToken() => Break(1, 0);

    static async Task Break(int step, int start)
    {
        for (var i = start; i < Tokens.Length; i += step)
        {
            var token = Tokens[i];
            await FindAsync(Sample[..token.Span.End]);
            await FindAsync(Sample.Remove(token.SpanStart, token.Span.Length));
        }

        Assert.True(Tokens.Length > 300);
    }

    // An exception inside an analyzer fails in there.
    static async Task<IEnumerable<string>> FindAsync(string source) =>
        (await Cases.FindingsAsync(Cases.Compilation(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))),
            [.. Repository.Analyzers])).Select(f => f.Id);
}
