using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace GenericSgd.Persistence.Files;

/// <summary>The names of files that are written beside their place, before they are moved into it: <c>.name.32 hexadecimal digits.tmp</c>.</summary>
static class BesideName
{
    const string End = ".tmp";
    const int Digits = 32;

    /// <summary>What file systems allow, in bytes.</summary>
    const int LongestName = 255;

    static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    internal static string New(string name) => $"{Begin(name)}{Guid.NewGuid():N}{End}";

    /// <summary>Whether this is the name of a file beside the one with that name, and no other file's.</summary>
    internal static bool Is(ReadOnlySpan<char> beside, string name)
    {
        var begin = Begin(name);
        return beside.Length == begin.Length + Digits + End.Length
            && beside.StartsWith(begin, StringComparison.Ordinal)
            && beside.EndsWith(End, StringComparison.Ordinal)
            && !beside.Slice(begin.Length, Digits).ContainsAnyExcept(Hexadecimal);
    }

    // Of a name that would be too long with what is added, the digest stands for it.
    static string Begin(string name)
    {
        var bytes = Encoding.UTF8.GetByteCount(name);
        return bytes + Digits + End.Length + 2 <= LongestName ? $".{name}."
            : $".{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..Digits]}.";
    }
}
