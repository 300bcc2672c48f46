using System.Numerics;
using System.Runtime.InteropServices;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

public class ElementaryFallbackTests
{
    [Fact]
    public void ATypeWithoutFractionsIsToldWhatToDo()
    {
        var message = Assert.Throws<NotSupportedException>(() => Elementary<int>.Exp(1)).Message;
        Assert.Contains("UseRuntimeFunctions", message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Elementary<BigInteger>.Sqrt(2));
    }

    [Fact]
    public void PlainSeriesAreAsGoodAsDoublesFunctionsOverTheWholeRange()
    {
        foreach (var x in new[] { -700.0, -40, -3.5, -0.7, -1e-9, 1e-300, 0.3, 0.69, 0.7, 5, 88, 700 })
        {
            Close(Math.Exp(x), Elementary<Plain>.Exp(P(x)), Math.Max(4, 2 * Math.Abs(x)));
            Close(Math.Log(Math.Abs(x)), Elementary<Plain>.Log(P(Math.Abs(x))), 4);
            Close(Math.Sqrt(Math.Abs(x)), Elementary<Plain>.Sqrt(P(Math.Abs(x))), 1);
            Close(Math.Tanh(x), Elementary<Plain>.Tanh(P(x)), 4);
            Close(Elementary<double>.Expm1(x), Elementary<Plain>.Expm1(P(x)), Math.Max(8, 2 * Math.Abs(x)));
        }
    }

    [Fact]
    public void PlainEndsAreThoseOfTheType()
    {
        Assert.Equal("∞", Text(Elementary<Plain>.Exp(P(800))));
        Assert.Equal("0", Text(Elementary<Plain>.Exp(P(-800))));
        Assert.Equal("-∞", Text(Elementary<Plain>.Log(P(0))));
        Assert.Equal("NaN", Text(Elementary<Plain>.Log(P(-1))));
        Assert.Equal("NaN", Text(Elementary<Plain>.Sqrt(P(-1))));
        Assert.Equal("NaN", Text(Elementary<Plain>.Exp(P(double.NaN))));
        Assert.Equal("1", Text(Elementary<Plain>.Tanh(P(double.PositiveInfinity))));
        Assert.Equal("∞", Text(Elementary<Plain>.Softplus(P(double.PositiveInfinity))));
    }

    [Fact]
    public void RegisteringATypeMakesItsOwnFunctionsUsed()
    {
        // NFloat has the interfaces and is none of the types with functions of our own.
        Elementary.UseRuntimeFunctions<NFloat>();
        Elementary.UseRuntimeFunctions<NFloat>();
        var x = (NFloat)1.25;
        Assert.Equal(NFloat.Exp(x), Elementary<NFloat>.Exp(x));
        Assert.Equal(Math.Exp(1.25) / (1 + Math.Exp(1.25)), (double)Elementary<NFloat>.Sigmoid(x), 1e-15);
    }

    [Fact]
    public void RegisteringDoubleDoesNotChangeItsBits()
    {
        var before = Elementary<double>.Exp(1);
        Elementary.UseRuntimeFunctions<double>();
        Assert.Equal(before, Elementary<double>.Exp(1));
    }

    static Plain P(double x) => new(x);

    static string Text(Plain x) => x.ToString().Replace("Infinity", "∞", StringComparison.Ordinal);

    static void Close(double expected, Plain actual, double ulps)
        => Assert.InRange(Math.Abs(actual.Inside - expected), 0, ulps * 2.3e-16 * Math.Abs(expected));
}
