using System.Globalization;

namespace GenericSgd.Persistence;

/// <content>Where a path leads to.</content>
public static partial class ReplacingFile
{
    const int MostLinks = 40;

    /// <summary>Whether a path leads to a device, a pipe or a socket, whose place no file may take, or to an open file of this process, such as /dev/stdout.</summary>
    /// <param name="path">A full path.</param>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows() && (DescriptorOf(path) is not null || UnixFile.IsSpecial(path));

    /// <summary>The full path, links followed, of the file that a path means.</summary>
    internal static string PlaceOf(string path)
    {
        var place = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks && DescriptorOf(place) is null; links++)
        {
            if (LinkOf(place) is not { } next)
                return place;
            place = next;
        }

        return place;
    }

    /// <summary>Removes what processes that were killed while they wrote this file have left beside it; not what another process is writing.</summary>
    internal static void RemoveLeftovers(string path) => Leftovers.Remove(PlaceOf(path));

    static string? LinkOf(string place)
    {
        try
        {
            return File.ResolveLinkTarget(place, returnFinalTarget: false)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A file that is open already is written where it stands: it may be the end of a log, or a pipe. Its own handle knows, its name does not.
    static Stream OpenDevice(string place) => DescriptorOf(place) switch
    {
        1 => Console.OpenStandardOutput(),
        2 => Console.OpenStandardError(),
        null => new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite),
        _ => new FileStream(place, FileMode.Append, FileAccess.Write, FileShare.ReadWrite),
    };

    static int? DescriptorOf(string path)
    {
        if (path is "/dev/stdin" or "/dev/stdout" or "/dev/stderr")
            return path[^1] == 'n' ? 0 : path[^1] == 't' ? 1 : 2;
        foreach (var folder in (string[])["/dev/fd/", "/proc/self/fd/"])
        {
            if (path.StartsWith(folder, StringComparison.Ordinal) && int.TryParse(path[folder.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }
}
