using GenericSgd.Tests.Shared;

namespace GenericSgd.Plotting.Tests;

public sealed class SettingTests() : SettingLaws(typeof(PictureOptions).Assembly)
{
    protected override string[] Results => ["ChapterRun"];

    protected override string Refused =>
        """
        Curve.Name: null
        Curve.Values:
        Curve.Epochs:
        PictureOptions.Width: -1, 0, 1, 100000
        PictureOptions.Height: -1, 0, 1, 100000
        PictureOptions.PixelRatio: NaN, -1, 0, 100, Infinity
        PictureOptions.Scale: 99
        PictureOptions.Title: null
        """;
}
