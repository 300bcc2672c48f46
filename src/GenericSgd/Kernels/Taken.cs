using System.Diagnostics;

namespace GenericSgd.Kernels;

/// <summary>The path that this thread's last product took, and the parts it was shared in. Noted in Debug only, for the law that compares it with the
/// map.</summary>
static class Taken
{
    /// <summary>Whether this build notes anything.</summary>
    public const bool IsNoted =
#if DEBUG
        true;
#else
        false;
#endif

    [ThreadStatic]
    static (ProductPath? Path, int Parts) _last;

    /// <summary>What the last product did since the last call: no path if it noted none, and one part if it was not shared.</summary>
    public static (ProductPath? Path, int Parts) Take()
    {
        var last = _last;
        _last = default;
        return (last.Path, Math.Max(last.Parts, 1));
    }

    [Conditional("DEBUG")]
    public static void Note(ProductPath path) => _last.Path = path;

    [Conditional("DEBUG")]
    public static void NoteParts(int parts) => _last.Parts = parts;
}
