using FsCheck.Xunit;

namespace GenericSgd.Plotting.Tests;

public class StrokesTests
{
    [Property]
    public bool EveryNumberIsDrawnOrCounted(double[] values)
    {
        return Array.TrueForAll([AxisScale.Linear, AxisScale.Logarithmic], scale =>
        {
            var strokes = Strokes.Of(new Curve("", values), scale, columns: 1000);
            return strokes.All.Sum(stroke => stroke.X.Length) + strokes.Hidden == values.Length
                && strokes.All.All(stroke => stroke.Y.All(double.IsFinite) && stroke.X.Zip(stroke.X.Skip(1)).All(pair => pair.First < pair.Second));
        });
    }

    [Fact]
    public void ALineIsCutWhereANumberIsMissing()
    {
        var strokes = Strokes.Of(new Curve("", new double[] { 1, 2, double.NaN, 4, 0, -5 }), AxisScale.Linear, columns: 100);
        Assert.Equal([[0, 1], [3, 4, 5]], strokes.All.Select(stroke => stroke.X));
        Assert.Equal([[1, 2], [4, 0, -5]], strokes.All.Select(stroke => stroke.Y));
        var logarithms = Strokes.Of(new Curve("", new double[] { 100, 0.1, 0, 10, -5 }), AxisScale.Logarithmic, columns: 100);
        Assert.Equal([[2, -1], [1]], logarithms.All.Select(stroke => stroke.Y));
        Assert.Equal(2, logarithms.Hidden);
    }

    [Fact]
    public void ThinningKeepsEveryPeakAndTheOrder()
    {
        var values = new double[100_000];
        values[54_321] = 7;
        values[54_322] = -3;
        var (x, y) = Assert.Single(Strokes.Of(new Curve("", values), AxisScale.Linear, columns: 500).All);
        Assert.InRange(x.Length, 500, 1002);
        Assert.Equal((7, -3), (y.Max(), y.Min()));
        Assert.Equal(54_321, x[Array.IndexOf(y, 7)]);
        Assert.Equal(x.Order(), x);
    }

    [Fact]
    public void AMillionEpochsStayASmallFile()
    {
        var values = Enumerable.Range(0, 1_000_000).Select(epoch => Math.Sin(epoch)).ToArray();
        Assert.InRange(Plots.Curves("Cost", [new Curve("", values)]).ToSvg().Length, 1000, 300_000);
    }
}
