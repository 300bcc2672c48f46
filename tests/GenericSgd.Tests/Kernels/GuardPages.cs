using System.Runtime.InteropServices;

namespace GenericSgd.Tests.Kernels;

/// <summary>
/// Memory between two pages that nobody may touch. Who reads or writes past a span that lies at an edge ends the process, which no test can overlook.
/// <code>
///     guard  | first ...                 ... last |  guard
///            +------------------------------------+
/// </code>
/// </summary>
sealed unsafe partial class GuardPages : IDisposable
{
    const int ReadWrite = 3;
    const int PrivateOnLinux = 0x22;
    const int PrivateOnMacOS = 0x1002;

    readonly byte* _whole;
    readonly int _length;

    internal GuardPages(int bytes)
    {
        _length = ((bytes + Page - 1) / Page + 2) * Page;
        _whole = Map(null, _length, ReadWrite, OperatingSystem.IsMacOS() ? PrivateOnMacOS : PrivateOnLinux, -1, 0);
        Assert.False((nint)_whole == -1, "There is no memory.");
        Assert.Equal(0, Protect(_whole, Page, 0));
        Assert.Equal(0, Protect(_whole + _length - Page, Page, 0));
    }

    internal enum Edge
    {
        /// <summary>Right behind the first guard.</summary>
        First,

        /// <summary>Up to the last guard.</summary>
        Last,
    }

    static int Page => Environment.SystemPageSize;

    /// <summary>Why there are no such pages on this system; null if there are.</summary>
    internal static string? WhyNot => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? null : "Guard pages are made by mmap.";

    /// <summary>The bytes of a guard, not to be touched.</summary>
    internal ReadOnlySpan<byte> Guard(Edge edge) => new(edge == Edge.First ? _whole : _whole + _length - Page, Page);

    internal Span<T> At<T>(Edge edge, int count)
        where T : unmanaged
    {
        Assert.InRange((long)count * sizeof(T), 0, _length - 2 * Page);
        return new(edge == Edge.First ? _whole + Page : _whole + _length - Page - (nint)count * sizeof(T), count);
    }

    /// <summary>The same with a content.</summary>
    internal Span<T> At<T>(Edge edge, ReadOnlySpan<T> content)
        where T : unmanaged
    {
        var span = At<T>(edge, content.Length);
        content.CopyTo(span);
        return span;
    }

    public void Dispose() => _ = Unmap(_whole, _length);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(void* address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nint length);
}
