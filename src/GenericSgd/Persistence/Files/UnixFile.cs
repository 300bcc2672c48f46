using System.Runtime.InteropServices;

namespace GenericSgd.Persistence.Files;

/// <summary>What the runtime has no call for: the kind of a file, and bringing the names in a folder to the disk. Nothing on Windows.</summary>
static partial class UnixFile
{
    const int CurrentFolder = -100;
    const int StatSize = 256;
    const int ModeAt = 28;
    const uint TypeAndMode = 3;
    const int KindBits = 0xF000;
    const int Folder = 0x4000;
    const int Regular = 0x8000;
    const int InputOutputError = 5;
    const int NoSuchFile = 2;
    const int NoFolder = 20;

    /// <summary>Whether a path, links followed, leads to a device, a pipe or a socket.</summary>
    internal static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return !OperatingSystem.IsWindows() && IsNamedSo(path);
        Span<byte> status = stackalloc byte[StatSize];
        status.Clear();
        try
        {
            // This structure lies the same on every processor; the kind is in the upper bits of its mode.
            return StatX(CurrentFolder, path, 0, TypeAndMode, ref MemoryMarshal.GetReference(status)) == 0
                ? (MemoryMarshal.Read<ushort>(status[ModeAt..]) & KindBits) is not (Folder or Regular or 0)
                : Marshal.GetLastPInvokeError() is not (NoSuchFile or NoFolder) && IsNamedSo(path);
        }
        catch (EntryPointNotFoundException)
        {
            return IsNamedSo(path);
        }
    }

    // Where the system does not tell, as in an old container that forbids the call.
    static bool IsNamedSo(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>Brings the names in a folder to the disk, so that a file that was moved there is found after a power cut. A file system that cannot is left
    /// alone.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    internal static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        var failed = Sync(handle) != 0 && Marshal.GetLastPInvokeError() == InputOutputError;
        _ = Close(handle);
        if (failed)
            throw new IOException($"The names in the folder {folder} cannot be brought to the disk.");
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int StatX(int folder, string path, int flags, uint mask, ref byte status);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    internal static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int handle);
}
