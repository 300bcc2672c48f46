using System.Numerics;
using System.Runtime.InteropServices;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>What is measured by arithmetic is what the runtime's own constants say.</summary>
public sealed class NumberFactsTests
{
    [Fact]
    public void MeasuresDouble()
    {
        var facts = NumberFacts.Of<double>();
        Assert.Equal("double", facts.Name);
        Assert.Equal(Math.ScaleB(1, -52), facts.StepAtOne);
        Assert.Equal(double.MaxValue, facts.Largest);
        Assert.Equal(double.Epsilon, facts.SmallestPositive);
        Assert.Equal(Math.ScaleB(1, -1022), facts.SmallestUseful);
        Assert.Equal(15.65, facts.Digits, 2);
        Assert.True(facts is { HasNaN: true, HasInfinity: true, HasRuntimeFunctions: true, Radix: 2 });
    }

    [Fact]
    public void MeasuresAUserTypeAsTheDoubleInIt() =>
        Assert.Equal(NumberFacts.Of<double>() with { Name = NumberCodec<Plain>.Name, HasRuntimeFunctions = false }, NumberFacts.Of<Plain>());

    [Fact]
    public void MeasuresFloatAndHalf()
    {
        var (single, half) = (NumberFacts.Of<float>(), NumberFacts.Of<Half>());
        Assert.Equal(float.MaxValue, single.Largest);
        Assert.Equal(float.Epsilon, single.SmallestPositive);
        Assert.Equal(Real.Parse("1.1920928955078125E-07"), single.StepAtOne);
        Assert.Equal(65504, half.Largest);
        Assert.Equal(0.0009765625m, half.StepAtOne);
        Assert.Equal(5.9604644775390625e-8m, half.SmallestPositive);
        Assert.Equal(3.01, half.Digits, 2);
    }

    [Fact]
    public void MeasuresDecimal()
    {
        var facts = NumberFacts.Of<decimal>();
        Assert.Equal(decimal.MaxValue, facts.Largest);
        Assert.Equal(Real.Parse("1e-28"), facts.StepAtOne);
        Assert.Equal(Real.Parse("1e-28"), facts.SmallestPositive);
        Assert.Equal(Real.Parse("1e-28"), facts.SmallestUseful);
        Assert.Equal(28, facts.Digits, 10);
        Assert.True(facts is { HasNaN: false, HasInfinity: false, HasRuntimeFunctions: false, Radix: 10 });
    }

    [Fact]
    public void KnowsTheFunctionsOfATypeThatWasHandedIn()
    {
        Elementary.UseRuntimeFunctions<NFloat>();
        Assert.True(NumberFacts.Of<NFloat>().HasRuntimeFunctions);
        Assert.False(NumberFacts.Of<Plain>().HasRuntimeFunctions);
    }

    [Fact]
    public void MeasuresIntegers()
    {
        Assert.Equal(int.MaxValue, NumberFacts.Of<int>().Largest);
        Assert.Equal(255, NumberFacts.Of<byte>().Largest);
        Assert.Equal(1, NumberFacts.Of<int>().StepAtOne);
        Assert.Equal(0, NumberFacts.Of<int>().Digits);
        Assert.Null(NumberFacts.Of<BigInteger>().Largest);
    }

    // Twenty thousand doublings are looked at.
    [Fact]
    public void ATypeWithoutAnEndHasNoLargestNumber()
    {
        Assert.False(LargestNumber<BigInteger>.TryFind(out var reached));
        Assert.Equal(BigInteger.One << 20_000, reached);
        Assert.True(LargestNumber<short>.TryFind(out var largest));
        Assert.Equal(short.MaxValue, largest);
    }

    [Fact]
    public void TheEpsilonOfSeriesIsAPowerOfTwo()
    {
        Assert.Equal(Math.ScaleB(1, -52), ElementarySeries.MeasureEpsilon<double>());
        Assert.Equal(Math.ScaleB(1, -52), ElementarySeries.MeasureEpsilon<Plain>().Inside);
        Assert.Equal(MathF.ScaleB(1, -23), ElementarySeries.MeasureEpsilon<float>());
        Assert.Equal(Half.ScaleB(Half.One, -10), ElementarySeries.MeasureEpsilon<Half>());
        Assert.Equal(Math.ScaleB(1, -52), Elementary<Plain>.Epsilon.Inside);
        Assert.Throws<NotSupportedException>(() => ElementarySeries.MeasureEpsilon<int>());
    }
}
