using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Testing.Xunit;
using Xunit.Abstractions;

namespace GenericSgd.Testing.Tests.Examples;

/// <summary><c>f(x) = x sigmoid(x)</c>; wrong: the derivative forgets the factor x.</summary>
public sealed record Swish(bool Wrong = false) : Activation
{
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] * Elementary<T>.Sigmoid(x[i]);
    }

    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var s = Elementary<T>.Sigmoid(x[i]);
            slopes[i] = s + ((Wrong ? T.One : x[i]) * s * (T.One - s));
        }
    }
}

public sealed class SwishLaws() : LayerLawTests(new Swish());

public sealed class SwishTests(ITestOutputHelper output)
{
    [Fact]
    public void TheMistakeIsCaughtWithASmallCase()
    {
        var exception = Assert.Throws<LawException>(() => LayerLaws.Check(new Swish(Wrong: true)));
        Assert.Contains("new Swish(true) breaks the law \"exact derivative\" in decimal.", exception.Message);
        output.WriteLine(exception.Message);
        Assert.Contains("var input = new decimal[,] { { 0m } };", exception.Message);
    }
}
