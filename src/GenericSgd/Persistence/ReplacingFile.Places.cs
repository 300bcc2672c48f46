using System.Globalization;
using GenericSgd.Persistence.Files;

namespace GenericSgd.Persistence;

/// <content>Where a path leads to.</content>
public static partial class ReplacingFile
{
    const int MostLinks = 40;

    /// <summary>Whether a path leads to a device, a pipe or a socket, whose place no file may take, or to an open file of this process, such as
    /// /dev/stdout.</summary>
    /// <param name="path">A full path.</param>
    public static bool IsDevice(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return !OperatingSystem.IsWindows() && (DescriptorOf(path) is not null || UnixFile.IsSpecial(path));
    }

    /// <summary>Whether a path leads to the standard output of this process.</summary>
    /// <exception cref="IOException">There are too many links.</exception>
    public static bool IsStandardOutput(string path) => !OperatingSystem.IsWindows() && DescriptorOf(PlaceOf(path)) == 1;

    /// <summary>The full path, links followed, of the file that a path means, whether or not it is there.</summary>
    /// <remarks>A link begins at the folder where it really is, so those before it are followed too.</remarks>
    /// <exception cref="ArgumentException">The path is empty, or no path.</exception>
    /// <exception cref="IOException">There are too many links.</exception>
    public static string PlaceOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        var (place, links) = (Path.GetPathRoot(full)!, 0);
        var rest = new Stack<string>(PartsOf(full[place.Length..]));
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                place = Path.GetDirectoryName(place) ?? place;
                continue;
            }

            var next = Path.Combine(place, part);
            var whole = Path.Combine([next, .. rest]);
            if (DescriptorOf(whole) is not null)
                return whole;
            if (LinkOf(next) is not { } target)
            {
                place = next;
                continue;
            }

            if (links++ == MostLinks)
                throw new IOException($"{path} leads from link to link, perhaps in a circle.");
            var root = Path.GetPathRoot(target)!;
            place = root.Length > 0 ? root : place;
            foreach (var step in PartsOf(target[root.Length..]))
                rest.Push(step);
        }

        // What ends like a folder is one, or nothing.
        return Path.EndsInDirectorySeparator(full) && !Path.EndsInDirectorySeparator(place) ? place + Path.DirectorySeparatorChar : place;
    }

    // The last one first.
    static IEnumerable<string> PartsOf(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();

    /// <summary>Removes what processes that were killed while they wrote this file have left beside it; not what another process is writing.</summary>
    /// <remarks>What cannot be removed stays.</remarks>
    /// <param name="path">The place of the file.</param>
    /// <exception cref="IOException">There are too many links.</exception>
    public static void RemoveLeftovers(string path) => Leftovers.Remove(PlaceOf(path));

    /// <summary>What a link says; null if it is none. What /proc says of open files is no path.</summary>
    static string? LinkOf(string place)
    {
        if (place.StartsWith("/proc/", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(place)) == "fd")
            return null;
        try
        {
            return new FileInfo(place).LinkTarget;
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
            if (path.StartsWith(folder, StringComparison.Ordinal)
                && int.TryParse(path[folder.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }
}
