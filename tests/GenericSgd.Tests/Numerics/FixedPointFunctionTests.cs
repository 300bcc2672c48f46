using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>Functions of a number with a fixed point against those of double, to a unit of its last place.</summary>
public class FixedPointFunctionTests
{
    static readonly double[] Inputs = [-5, -2.25, -1, -0.75, -0.125, 0, 0.125, 0.5, 0.75, 1, 1.5, 2, 3.25, 5];

    static readonly double Unit = double.ScaleB(1, -32);

    static Fixed Of(double x) => new((long)Math.Round(x / Unit));

    static void Near(double expected, Fixed actual, string what) =>
        Assert.True(Math.Abs((expected / Unit) - actual.Raw) <= 1, $"{what}: {actual.Raw * Unit}, not {expected}");

    [Fact]
    public void TheyAreRightToAUnit()
    {
        foreach (var x in Inputs)
        {
            Near(Math.Exp(x), Elementary<Fixed>.Exp(Of(x)), $"exp {x}");
            Near(Math.Exp(x) - 1, Elementary<Fixed>.Expm1(Of(x)), $"expm1 {x}");
            Near(Math.Tanh(x), Elementary<Fixed>.Tanh(Of(x)), $"tanh {x}");
            Near(1 / (1 + Math.Exp(-x)), Elementary<Fixed>.Sigmoid(Of(x)), $"sigmoid {x}");
            Near(Math.Log(1 + Math.Exp(x)), Elementary<Fixed>.Softplus(Of(x)), $"softplus {x}");
            if (x > -1)
                Near(Math.Log(1 + x), Elementary<Fixed>.Log1p(Of(x)), $"log1p {x}");
            if (x > 0)
            {
                Near(Math.Log(x), Elementary<Fixed>.Log(Of(x)), $"log {x}");
                Near(Math.Pow(x, 2.5), Elementary<Fixed>.Pow(Of(x), Of(2.5)), $"{x} to the power 2.5");
                Near(Math.Pow(x, -1.5), Elementary<Fixed>.Pow(Of(x), Of(-1.5)), $"{x} to the power -1.5");
            }

            if (x >= 0)
                Near(Math.Sqrt(x), Elementary<Fixed>.Sqrt(Of(x)), $"sqrt {x}");
        }
    }

    [Fact]
    public void AtTheirEnds()
    {
        Assert.Equal((0, 0), (Elementary<Fixed>.Exp(Of(-200)).Raw, Elementary<Fixed>.Sigmoid(Of(-200)).Raw));
        Assert.Equal((Of(-1), Of(1), Of(-1)), (Elementary<Fixed>.Expm1(Of(-200)), Elementary<Fixed>.Tanh(Of(200)), Elementary<Fixed>.Tanh(Of(-200))));
        Assert.Equal((Of(200), 0), (Elementary<Fixed>.Softplus(Of(200)), Elementary<Fixed>.Softplus(Of(-200)).Raw));
        Assert.Equal((Of(1), Of(0)), (Elementary<Fixed>.Pow(Of(5), Of(0)), Elementary<Fixed>.Pow(Of(0), Of(2))));
        Assert.Equal("The exponential is beyond the numbers of GenericSgd.Tests.TestNumbers.Fixed.",
            Assert.Throws<OverflowException>(() => Elementary<Fixed>.Exp(Of(200))).Message);
        Assert.ThrowsAny<ArithmeticException>(() => Elementary<Fixed>.Exp(Of(30)));
        Assert.ThrowsAny<ArithmeticException>(() => Elementary<Fixed>.Log(Of(0)));
        Assert.ThrowsAny<ArithmeticException>(() => Elementary<Fixed>.Log(Of(-1)));
        Assert.ThrowsAny<ArithmeticException>(() => Elementary<Fixed>.Log1p(Of(-1)));
        Assert.ThrowsAny<ArithmeticException>(() => Elementary<Fixed>.Sqrt(Of(-1)));
    }

    // By products, not by way of the logarithm.
    [Fact]
    public void WholePowersAreExact()
    {
        Assert.Equal(57.6650390625m, Elementary<decimal>.Pow(1.5m, 10));
        Assert.Equal(1.4641m, Elementary<decimal>.Pow(1.1m, 4));
        Assert.Equal(new Plain(243), Elementary<Plain>.Pow(new Plain(3), new Plain(5)));
        Assert.Equal(new Plain(-27), Elementary<Plain>.Pow(new Plain(-3), new Plain(3)));
        Assert.Equal(new Plain(1), Elementary<Plain>.Pow(new Plain(7), new Plain(0)));
        Assert.Equal(Of(-3.375), Elementary<Fixed>.Pow(Of(-1.5), Of(3)));
    }

    [Fact]
    public void WhatHasNoPlaceIsNamed()
    {
        Assert.Equal("NaN has no place in decimal, which holds finite numbers only.",
            Assert.Throws<OverflowException>(() => ExactConvert.Nearest<double, decimal>(double.NaN)).Message);
        Assert.Equal("-Infinity has no place in System.Int32, which holds finite numbers only.",
            Assert.Throws<OverflowException>(() => ExactConvert.Nearest<float, int>(float.NegativeInfinity)).Message);
    }
}
