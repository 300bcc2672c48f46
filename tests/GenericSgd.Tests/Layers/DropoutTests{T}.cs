using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Tests.Parts;

public abstract class DropoutTests<T>
    where T : INumber<T>
{
    const int Rows = 200;
    const int Columns = 50;

    static readonly Dropout Quarter = new(0.25);

    [Fact]
    public void AQuarterIsDroppedAndTheRestMakesUpForIt()
    {
        var output = Forward(Ones(Rows), new Pass(Training: true, Seed: 7, Step: 3, Layer: 2));
        var dropped = output.Cast<T>().Count(T.IsZero);
        Assert.InRange(dropped, 2370, 2630);       // 2500, and three standard deviations of 43
        Assert.All(output.Cast<T>().Where(y => !T.IsZero(y)), y => Assert.Equal(T.One / ((Real)0.75).To<T>(), y));
    }

    [Theory]
    [InlineData("0.99", "100")]
    [InlineData("0.9998", "5000")]
    public void WhatIsKeptMakesUpForARateThatTheTypeDoesNotTellFromOne(string rate, string factor)
    {
        var output = new T[400, Columns];
        new Dropout(Real.Parse(rate)).Forward<T>(new Pass(Training: true, Seed: 7), default, Ones(400), output);
        var kept = output.Cast<T>().Where(y => !T.IsZero(y)).ToArray();
        Assert.NotEmpty(kept);
        var wanted = Real.Parse(factor).To<T>();
        Assert.All(kept, y => Assert.True(T.Abs(y - wanted) <= wanted * Whole<T>.Of(2) * Measured<T>.StepAtOne, $"{y}"));
    }

    [Fact]
    public void NothingIsDroppedWhenPredicting() => Assert.Equal(Ones(Rows), Forward(Ones(Rows), new Pass(Training: false, Seed: 7)));

    [Fact]
    public void BackwardHasTheMaskOfForward()
    {
        var pass = new Pass(Training: true, Seed: 7, Step: 3, Layer: 2);
        var (output, gradient) = (Forward(Ones(Rows), pass), new T[Rows, Columns]);
        Quarter.Backward<T>(pass, default, Ones(Rows), output, Ones(Rows), default, gradient);
        Assert.Equal(output, gradient);
    }

    [Fact]
    public void TheMaskBelongsToSeedStepLayerAndRow()
    {
        var pass = new Pass(Training: true, Seed: 7, Step: 3, Layer: 2);
        var whole = Forward(Ones(Rows), pass);
        foreach (var other in (Pass[])[pass with { Seed = 8 }, pass with { Step = 4 }, pass with { Layer = 3 }, pass with { FirstRow = 1 }])
            Assert.NotEqual(whole, Forward(Ones(Rows), other));
        var last = Forward(Ones(1), pass with { FirstRow = Rows - 1 });
        for (var column = 0; column < Columns; column++)
            Assert.Equal(whole[Rows - 1, column], last[0, column]);
    }

    [Fact]
    public void ARateOfOneIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout(1));

    static T[,] Forward(T[,] input, Pass pass)
    {
        var output = new T[input.GetLength(0), Columns];
        Quarter.Forward<T>(pass, default, input, output);
        return output;
    }

    static T[,] Ones(int rows)
    {
        var ones = new T[rows, Columns];
        for (var i = 0; i < ones.Length; i++)
            ones[i / Columns, i % Columns] = T.One;
        return ones;
    }
}

public sealed class DropoutInFloat : DropoutTests<float>;

public sealed class DropoutInHalf : DropoutTests<Half>;

public sealed class DropoutInBFloat16 : DropoutTests<BFloat16>;

public sealed class DropoutInDecimal : DropoutTests<decimal>;
