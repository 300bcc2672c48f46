using System.Globalization;
using System.Text.RegularExpressions;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Reporting;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>The page opens in Chromium, where it is installed.</summary>
public sealed partial class PageTests : IDisposable
{
    // The page forbids scripts, so the copy that is measured does not.
    const string Measuring = """
        <script>
        const boxes = [...document.querySelectorAll('.table')], plots = [...document.querySelectorAll('.plot')].filter(plot => plot.clientWidth > 0);
        const text = plots[0].querySelector('text');
        parent.postMessage([innerWidth, document.documentElement.scrollWidth, Math.max(...boxes.map(box => box.getBoundingClientRect().right)),
            plots.length, Math.round(text.getBoundingClientRect().height), getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].join(';'), '*');
        </script></body>
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("gsgd").FullName;
    readonly string _page;

    public PageTests()
    {
        var study = PrecisionStudy.Run(
            new Pipeline { Inputs = 1, Layers = [new Dense(2), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 20 }, StudyData.Chapter,
            [StudyNumber.Of<Half>(), StudyNumber.Of<float>(), StudyNumber.Of<Interval<double>>("interval-double")],
                options: new StudyOptions { Remedies = Enum.GetValues<Remedy>() });
        ReportFolder.Write(_folder, study, "gsgd precision <again> " + new string('x', 200));
        _page = File.ReadAllText(Path.Combine(_folder, "precision.html"));
    }

    [SkippableTheory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public void ThePageFitsTheScreen(int width, bool dark)
    {
        Chromium.SkipIfMissing();
        File.WriteAllText(Path.Combine(_folder, "measured.html"), Policy().Replace(_page, "").Replace("</body>", Measuring, StringComparison.Ordinal));
        var (page, console) = Chromium.Open(_folder, "measured.html", width, dark);
        Assert.Equal("", console);
        var measured = Measured().Match(page).Groups[1].Value.Split(';');
        var (inner, scroll, boxes, plots, text) = (Number(0), Number(1), Number(2), Number(3), Number(4));
        Assert.Equal(width, inner);
        Assert.True(scroll <= inner, $"The page is {scroll} wide on a screen of {inner}.");
        Assert.True(boxes <= inner, $"A table reaches {boxes} on a screen of {inner}.");
        Assert.Equal(2, plots);
        Assert.InRange(text, 11, 24);
        Assert.Equal(dark, Light(measured[5]) < Light(measured[6]));

        double Number(int place) => double.Parse(measured[place], CultureInfo.InvariantCulture);
    }

    // As it is written, with its policy.
    [SkippableFact]
    public void ThePageOpensWithoutAnError()
    {
        Chromium.SkipIfMissing();
        Assert.Equal("", Chromium.Open(_folder, "precision.html", 1280, dark: false).Console);
    }

    [Fact]
    public void NothingIsLoadedFromElsewhere() => Assert.DoesNotMatch("(?i)(https?:|//[a-z]|<script|<link[^>]*stylesheet|<img|@import|url\\()", _page);

    [GeneratedRegex("<meta http-equiv[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex("data-measured=\"([^\"]*)\"")]
    private static partial Regex Measured();

    // The sum of red, green and blue of rgb(r, g, b).
    static int Light(string color) => Regex.Matches(color, @"\d+").Sum(part => int.Parse(part.Value, CultureInfo.InvariantCulture));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
