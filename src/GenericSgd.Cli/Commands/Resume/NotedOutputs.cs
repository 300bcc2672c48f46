using GenericSgd.Cli.Output;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands.Resume;

/// <summary>
/// Where a checkpoint says that results go. It may come from somebody else, so only what lies in its own folder is written without being asked; for all else
/// the flag has to be given again.
/// </summary>
sealed class NotedOutputs(string checkpoint)
{
    // What no system takes as a path is not looked at, folder by folder.
    const int LongestPath = 4096;

    readonly string _folder = ReplacingFile.PlaceOf(Path.GetDirectoryName(checkpoint)!);

    /// <summary>The path that the user gave, or else the one in the checkpoint.</summary>
    /// <exception cref="UsageException">The one in the checkpoint lies elsewhere.</exception>
    internal string? Choose(string flag, string? given, string? noted)
    {
        if (given is not null || noted is null or OutputFile.StandardOutput)
            return given ?? noted;
        if (noted.Length > LongestPath)
            throw new UsageException($"{flag}: the checkpoint names a path of {noted.Length} characters. Name the place with {flag}.");
        var place = ReplacingFile.PlaceOf(noted);
        return place == _folder || place.StartsWith(_folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? noted
            : throw new UsageException($"{flag}: the checkpoint says that this goes to '{place}', which is outside of its folder. Name the place with {flag}.");
    }
}
