using System.Diagnostics;
using System.Globalization;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>One line on standard error with a bar and the time left, which is gone when the work is done. Nothing where standard error is not a
/// terminal.</summary>
/// <remarks>May be told of progress by several threads. The line is never wider than the terminal.</remarks>
sealed class ProgressLine
{
    const int NarrowestBar = 10;
    const int WidestBar = 40;

    static readonly TimeSpan BetweenDraws = TimeSpan.FromMilliseconds(100);

    readonly Lock _gate = new();
    readonly int _width = ScreenWidth.Of(redirected: false);
    readonly long _start = Stopwatch.GetTimestamp();
    long _drawn;
    bool _isGone;

    static bool _isShown;

    /// <summary>Does the work, which is handed null where there is no line: of works inside each other only the outermost has one.</summary>
    internal static TResult Show<TResult>(Func<ProgressLine?, TResult> work)
    {
        if (Terminal.Current.IsErrorRedirected || Interlocked.Exchange(ref _isShown, true))
            return work(null);
        var line = new ProgressLine();
        try
        {
            return work(line);
        }
        finally
        {
            line.Draw("");
            _isShown = false;
        }
    }

    /// <summary>Draws the line anew, at most ten times a second.</summary>
    /// <param name="description">What is being done; made only where it is drawn.</param>
    /// <param name="done">How much of it is done.</param>
    /// <param name="total">How much there is; 0 if that is not known.</param>
    internal void Report(Func<string> description, long done, long total)
    {
        lock (_gate)
        {
            if (_isGone || (_drawn != 0 && Stopwatch.GetElapsedTime(_drawn) < BetweenDraws && done < total))
                return;
            _drawn = Stopwatch.GetTimestamp();
            Draw(Text(description(), done, total, Stopwatch.GetElapsedTime(_start), _width - 1));
        }
    }

    /// <summary>The line: what is done, a bar where there is room for one, the percent and the time left. Where there is no room the bar goes first, then the
    /// time, then the end of the description.</summary>
    internal static string Text(string description, long done, long total, TimeSpan elapsed, int width)
    {
        description = Visible.Text(description);
        if (total <= 0)
            return TextWidth.Cut(description, width);
        var fraction = Math.Clamp((double)done / total, 0, 1);
        var percent = string.Create(CultureInfo.InvariantCulture, $" {100 * fraction,3:F0} %");
        var left = fraction > 0 ? $" {Clock(elapsed * ((1 - fraction) / fraction))} left" : "";
        var room = width - TextWidth.Of(description) - percent.Length - left.Length;
        return room > NarrowestBar ? $"{description} {Bar(fraction, Math.Min(room - 1, WidestBar))}{percent}{left}"
            : room >= 0 ? description + percent + left
            : TextWidth.Cut(description, width - percent.Length) + percent;
    }

    static string Bar(double fraction, int width) => new string('#', (int)(fraction * width)).PadRight(width, '.');

    static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(time.TotalHours, 9999):F0} h {time.Minutes:00} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    // The blanks wipe what was there; the terminal's own code for that is not known everywhere.
    void Draw(string text)
    {
        try
        {
            Terminal.Current.Error.Write($"\r{TextWidth.Padded(text, _width - 1, left: true)}\r{text}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The terminal was closed: nobody looks any more, and the work goes on.
            _isGone = true;
        }
    }
}
