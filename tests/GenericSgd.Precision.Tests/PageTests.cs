using System.Diagnostics;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Reporting;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>The page opens in Chromium, where it is installed.</summary>
public sealed class PageTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("gsgd").FullName;

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public void ThePageOpensWithoutAnError(int width)
    {
        const string Chromium = "/usr/bin/chromium";
        Skip.IfNot(File.Exists(Chromium), "Chromium is not installed.");
        var study = PrecisionStudy.Run(
            new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 20 }, StudyData.Chapter, [StudyNumber.Of<Half>(), StudyNumber.Of<float>()]);
        ReportFolder.Write(_folder, study, "gsgd precision <again>");

        using var browser = Process.Start(new ProcessStartInfo(Chromium,
            [
                "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={_folder}/profile", $"--window-size={width},900", "--enable-logging=stderr",
                "--dump-dom", $"file://{_folder}/precision.html",
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = browser.StandardError.ReadToEndAsync();
        var page = browser.StandardOutput.ReadToEnd();
        browser.WaitForExit();
        Assert.Contains("gsgd precision &lt;again&gt;", page);
        Assert.DoesNotContain("CONSOLE", errors.Result);
        Assert.DoesNotContain("http", File.ReadAllText(Path.Combine(_folder, "precision.html")).Replace("http-equiv", "", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
