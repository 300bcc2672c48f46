using ScottPlot.FontResolvers;

namespace GenericSgd.Plotting.Tests;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FontCollection
{
    internal const string Name = "changes the fonts that ScottPlot knows";
}

/// <summary>Text is in the picture wherever it is drawn, and looks the same.</summary>
[Collection(FontCollection.Name)]
public class FontTests
{
    static readonly Curve Falling = new("run", new double[] { 8, 4, 2, 1, 0.5 });

    static Picture Titled =>
        Plots.Curves("Cost", [Falling, Falling with { Name = "again" }], new PictureOptions { Title = "A title", Width = 800, Height = 500 });

    [Fact]
    public void EveryTextIsInTheFontThatIsCarriedAlong()
    {
        Assert.Equal(["DejaVu Sans, Verdana, sans-serif"], Svg.Fonts(Titled));
        Assert.Equal(["DejaVu Sans, Verdana, sans-serif"], Svg.Fonts(Plots.CostAndSlope([new Costs.MeanSquaredError()])));
        var note = Plots.Curves("Cost", [new Curve("run", new double[] { 1, 0 })], new PictureOptions { Scale = AxisScale.Logarithmic });
        Assert.Equal(["DejaVu Sans, Verdana, sans-serif"], Svg.Fonts(note));
    }

    [Fact]
    public void ThePictureIsTheSameWhenNoInstalledFontIsKnown()
    {
        var resolvers = ScottPlot.Fonts.FontResolvers;
        var with = Titled.ToPng();
        var before = resolvers.ToArray();
        try
        {
            Assert.Equal(1, resolvers.RemoveAll(resolver => resolver is SystemFontResolver));
            Assert.Equal(with, Titled.ToPng());
        }
        finally
        {
            resolvers.Clear();
            resolvers.AddRange(before);
        }
    }

    [Fact]
    public void TheLabelsAreSeen()
    {
        var options = new PictureOptions { Width = 800, Height = 500, PixelRatio = 2 };
        using var labelled = Pixels.Of(Plots.Curves("Cost", [Falling], options).ToPng());
        using var bare = Pixels.Of(Plots.Curves("", [Falling], options).ToPng());
        Assert.InRange(Pixels.Dark(labelled, 0, 100, 48, 400), 100, 2000);
        Assert.Equal(0, Pixels.Dark(bare, 0, 100, 20, 400));
        Assert.InRange(Pixels.Dark(labelled, 300, 460, 560, 500), 100, 3000);
    }

    [Fact]
    public void OtherPlotsOfTheProcessKeepTheirFont()
    {
        var before = ScottPlot.Fonts.Default;
        Titled.ToPng();
        Assert.Equal(before, ScottPlot.Fonts.Default);
        Assert.Single(ScottPlot.Fonts.FontResolvers, resolver => resolver is EmbeddedFont);
    }

    [Fact]
    public void TheLicenceTravelsWithTheFont()
    {
        using var stream = typeof(Picture).Assembly.GetManifestResourceStream("DejaVuSans.LICENSE.txt");
        using var reader = new StreamReader(stream!);
        Assert.Contains("Bitstream Vera Fonts Copyright", reader.ReadToEnd());
    }
}
