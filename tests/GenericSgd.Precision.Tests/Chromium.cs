using System.Diagnostics;
using System.Globalization;

namespace GenericSgd.Precision.Tests;

/// <summary>A page opened in Chromium without a screen.</summary>
static class Chromium
{
    const string Program = "/usr/bin/chromium";

    internal static void SkipIfMissing() => Skip.IfNot(File.Exists(Program), "Chromium is not installed.");

    /// <summary>What Chromium made of a page in a frame of that width, which may be narrower than its narrowest window, and what stood in its
    /// console.</summary>
    internal static (string Page, string Console) Open(string folder, string file, int width, bool dark)
    {
        var frame = Path.Combine(folder, "frame.html");
        File.WriteAllText(frame, string.Create(CultureInfo.InvariantCulture, $"""
            <!doctype html><html><meta name="color-scheme" content="light dark"><body style="margin:0">
            <script>addEventListener('message', message => document.body.dataset.measured = message.data)</script>
            <iframe src="{file}" width="{width}" height="900" style="border:0"></iframe></body></html>
            """));
        using var browser = Process.Start(new ProcessStartInfo(Program,
            [
                "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder}/profile",
                    string.Create(CultureInfo.InvariantCulture, $"--window-size={Math.Max(width, 500)},900"),
                $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}", "--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom",
                    $"file://{frame}",
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var log = browser.StandardError.ReadToEndAsync();
        var page = browser.StandardOutput.ReadToEnd();
        browser.WaitForExit();
        return (page, string.Join('\n', log.Result.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))));
    }
}
