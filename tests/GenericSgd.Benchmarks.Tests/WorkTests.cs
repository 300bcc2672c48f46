using GenericSgd.Benchmarks.Peers;
using GenericSgd.Benchmarks.Works;

namespace GenericSgd.Benchmarks.Tests;

public sealed class WorkTests
{
    [Fact]
    public void TheChapterEndsAtItsWeight()
    {
        using var ours = new ChapterWork().Ours();
        Assert.Equal(10.010358892022868, ours.Result);
    }

    [Theory]
    [InlineData(nameof(Orientation.Plain))]
    [InlineData(nameof(Orientation.TransposedLeft))]
    [InlineData(nameof(Orientation.TransposedRight))]
    public void EveryOrientationMultiplies(string name)
    {
        var orientation = Enum.Parse<Orientation>(name);
        var work = new ProductWork(7, "double", 3, 4, 5, orientation);
        var (a, b) = (work.Left<double>(), work.Right<double>());
        var squares = 0.0;
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 5; j++)
            {
                var sum = Enumerable.Range(0, 4).Sum(k =>
                    a[orientation == Orientation.TransposedLeft ? k * 3 + i : i * 4 + k] * b[orientation == Orientation.TransposedRight ? j * 4 + k : k * 5
                        + j]);
                squares += sum * sum;
            }
        }

        using var ours = work.Ours();
        Assert.Equal(squares, ours.Result!.Value, squares * 1e-14);
    }

    [Fact]
    public void DecimalOperandsHave28Digits() => Assert.All(
        DecimalProductWork.Left.Concat(DecimalProductWork.Right), value => Assert.Equal(28, Math.Abs(value).ToString().Count(char.IsDigit)));

    [Fact]
    public void DecimalOperatorsComputeTheSame()
    {
        using var ours = new DecimalProductWork().Ours();
        using var theirs = new DecimalOperatorsPeer().SideOf(new DecimalProductWork())!;
        Assert.Equal(ours.Result!.Value, theirs.Result!.Value, ours.Result.Value * 1e-12);
    }
}
