using System.Globalization;

namespace GenericSgd.Plotting.Tests;

public class PictureTests
{
    static readonly Curve Falling = new("run", new double[] { 0.8, 0.4, 0.2, 0.1 });
    static readonly PictureOptions Small = new() { Width = 320, Height = 200, PixelRatio = 1 };

    static Picture Draw(PictureOptions? options = null, params double[] values) => Plots.Curves("Cost", [new Curve("run", values)], options);

    [Fact]
    public void TheNameDecidesTheFormat()
    {
        using var folder = new TemporaryFolder();
        var picture = Plots.Curves("Cost", [Falling], Small);
        picture.Save(folder["a.png"]);
        picture.Save(folder["a.SVG"]);
        picture.Save(folder["a.data"], PictureFormat.Svg);
        Assert.Equal(picture.ToPng(), File.ReadAllBytes(folder["a.png"]));
        Assert.Equal(picture.ToSvg(), File.ReadAllText(folder["a.SVG"]));
        Assert.Equal(picture.ToSvg(), File.ReadAllText(folder["a.data"]));
        var exception = Assert.Throws<ArgumentException>(() => picture.Save(folder["a.bmp"]));
        Assert.Contains("'.bmp'", exception.Message);
        Assert.Equal(["a.SVG", "a.data", "a.png"], folder.Entries);
    }

    [Fact]
    public void AFileOfThatNameIsReplaced()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.svg"], "old");
        Plots.Curves("Cost", [Falling], Small).Save(folder["a.svg"]);
        Assert.StartsWith("<?xml", File.ReadAllText(folder["a.svg"]));
        Assert.Equal(["a.svg"], folder.Entries);
    }

    [Fact]
    public void AFolderThatIsAFileIsRefusedWithItsName()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["taken"], "");
        var exception = Assert.Throws<IOException>(() => Plots.Curves("Cost", [Falling], Small).Save(folder["taken/a.png"]));
        Assert.Contains(Path.Combine("taken", "a.png"), exception.Message);
        Assert.Equal(["taken"], folder.Entries);
    }

    [Fact]
    public void NothingIsLeftBehindWhenTheMoveFails()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a.png"]);
        var exception = Assert.Throws<IOException>(() => Plots.Curves("Cost", [Falling], Small).Save(folder["a.png"]));
        Assert.EndsWith("a.png cannot be written: it is a folder.", exception.Message);
        Assert.Equal(["a.png"], folder.Entries);
    }

    [Fact]
    public void TheSameDataGiveTheSameBytes() =>
        Assert.Equal(Plots.Curves("Cost", [Falling], Small).ToPng(), Plots.Curves("Cost", [Falling], Small).ToPng());

    [Fact]
    public void APictureCanBeSavedTwice()
    {
        var picture = Plots.Curves("Cost", [Falling], Small);
        Assert.Equal(picture.ToPng(), picture.ToPng());
        Assert.Equal(picture.ToSvg(), picture.ToSvg());
    }

    [Fact]
    public void EveryTextIsThereOnce()
    {
        var texts = Svg.Texts(Plots.Curves("Cost", [Falling], new PictureOptions { Title = "A title" }));
        Assert.Superset(new HashSet<string> { "A title", "Cost", "Epochs", "0.2" }, texts.ToHashSet());
        Assert.Equal(texts.Distinct(), texts);
    }

    [Fact]
    public void AnSvgHasItsSizeAndScalesAsAWhole() =>
        Assert.Contains(" width=\"320\" height=\"200\" viewBox=\"0 0 320 200\">", Plots.Curves("Cost", [Falling], Small).ToSvg());

    [Fact]
    public void ListsOfPlacesInAnSvgEndWithoutAComma() => Assert.DoesNotContain(", \"", Plots.Curves("Cost", [Falling], Small).ToSvg());

    [Fact]
    public void TheCultureOfTheThreadDoesNotMatter()
    {
        var expected = Plots.Curves("Cost", [Falling]).ToSvg();
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(expected, Plots.Curves("Cost", [Falling]).ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ALegendIsThereForSeveralCurvesOnly()
    {
        Assert.DoesNotContain("run", Svg.Texts(Plots.Curves("Cost", [Falling])));
        Svg.Shows(Plots.Curves("Cost", [Falling, Falling with { Name = "Half" }]), "run", "Half");
    }

    [Fact]
    public void ValuesWithoutALogarithmAreLeftOutAndCounted()
    {
        var picture = Draw(new PictureOptions { Scale = AxisScale.Logarithmic }, 100, 0, -1, double.NaN, 1, 0.01);
        Assert.Contains("3 values that are not positive and finite are not shown", Svg.Texts(picture));
        Svg.Shows(picture, "100", "10", "1", "0.1", "0.01");
        Assert.DoesNotContain("NaN", picture.ToSvg(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(AxisScale.Linear)]
    [InlineData(AxisScale.Logarithmic)]
    public void NoPictureHasNaNInIt(AxisScale scale)
    {
        double[][] hard =
        [
            [], [0], [5], [5, 5, 5], [0, 0], [double.NaN], [double.PositiveInfinity, 1], [double.MaxValue, double.MinValue],
            [1e300, -1e300], [double.Epsilon, 1], [double.Epsilon], [-double.Epsilon, double.Epsilon], [1e-310, 2e-310], [1, 1 + 1e-15], [-1, -2],
        ];
        Assert.All(hard, values =>
        {
            var svg = Draw(new PictureOptions { Scale = scale }, values).ToSvg();
            Assert.DoesNotContain("nan", svg, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("inf", svg.Replace("not finite", ""), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData(63, 500, 2)]
    [InlineData(800, 16385, 2)]
    [InlineData(800, 500, 0)]
    [InlineData(800, 500, double.NaN)]
    public void SizesAreChecked(int width, int height, double ratio) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions { Width = width, Height = height, PixelRatio = ratio });
}
