using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>Where a file really goes: links, devices, pipes, long names, and what others have beside it.</summary>
public sealed class ReplacingFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static void Write(string path, string text) => ReplacingFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void ALinkIsFollowedAndStays(bool exists)
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        Directory.CreateDirectory(_folder["far"]);
        if (exists)
            File.WriteAllText(_folder["far/target"], "before");
        File.CreateSymbolicLink(_folder["second"], "far/target");
        File.CreateSymbolicLink(_folder["first"], _folder["second"]);
        Write(_folder["first"], "after");
        Assert.Equal("after", File.ReadAllText(_folder["far/target"]));
        Assert.Equal(_folder["second"], new FileInfo(_folder["first"]).LinkTarget);
        Assert.Equal("far/target", new FileInfo(_folder["second"]).LinkTarget);
    }

    // folder -> deep/down, in which name -> ../file is deep/file, and name -> folder/../file is so too.
    [SkippableTheory]
    [InlineData("../file")]
    [InlineData("./..//file")]
    [InlineData("../../folder/../file")]
    public void ALinkInALinkedFolderBeginsWhereTheFolderIs(string says)
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        Directory.CreateDirectory(_folder["deep/down"]);
        File.WriteAllText(_folder["deep/file"], "before");
        File.CreateSymbolicLink(_folder["folder"], "deep/down");
        File.CreateSymbolicLink(_folder["deep/down/name"], says);
        Assert.Equal(ReplacingFile.PlaceOf(_folder["deep/file"]), ReplacingFile.PlaceOf(_folder["folder/name"]));
        Write(_folder["folder/name"], "after");
        Assert.Equal("after", File.ReadAllText(_folder["deep/file"]));
        Assert.Equal(["deep", "folder"], _folder.Names);
    }

    [SkippableFact]
    public void LinksInACircleAreRefused()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        File.CreateSymbolicLink(_folder["one"], "two");
        File.CreateSymbolicLink(_folder["two"], "one");
        Assert.Equal($"{_folder["one/file"]} leads from link to link, perhaps in a circle.",
            Assert.Throws<IOException>(() => Write(_folder["one/file"], "text")).Message);
        Assert.Equal(["one", "two"], _folder.Names);
    }

    [Fact]
    public void WhatEndsLikeAFolderIsNoFile()
    {
        Assert.Throws<DirectoryNotFoundException>(() => Write(_folder["name/"], "text"));
        Assert.Empty(_folder.Names);
    }

    [SkippableFact]
    public void APipeIsWrittenToAndStaysOne()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no mkfifo.");
        using (var made = Process.Start("mkfifo", [_folder["pipe"]]))
            made.WaitForExit();
        Assert.True(ReplacingFile.IsDevice(_folder["pipe"]));
        File.CreateSymbolicLink(_folder["link"], "pipe");
        Assert.True(ReplacingFile.IsDevice(ReplacingFile.PlaceOf(_folder["link"])));
        var read = Task.Run(() => File.ReadAllText(_folder["pipe"]));
        Write(_folder["link"], "through");
        Assert.Equal("through", read.GetAwaiter().GetResult());
        Assert.Equal(["link", "pipe"], _folder.Names);
        Assert.True(ReplacingFile.IsDevice(_folder["pipe"]));
    }

    [SkippableFact]
    public void AFileInMemoryIsNoDevice()
    {
        Skip.IfNot(Directory.Exists("/dev/shm"), "There is no /dev/shm.");
        var path = $"/dev/shm/gsgd-{Guid.NewGuid():N}";
        try
        {
            Write(path, "a long text that is there first");
            Write(path, "short");
            Assert.Equal("short", File.ReadAllText(path));
            Assert.Throws<InvalidOperationException>(() => ReplacingFile.Write(path, stream =>
            {
                stream.WriteByte(1);
                throw new InvalidOperationException();
            }));
            Assert.Equal("short", File.ReadAllText(path));
            Assert.True(ReplacingFile.IsDevice("/dev/null"));
            Assert.False(ReplacingFile.IsDevice("/dev/shm/nothing"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [SkippableFact]
    public void OpenFilesOfThisProcessAreDevices()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux has /proc.");
        Assert.All((string[])["/dev/stdin", "/dev/stdout", "/dev/stderr", "/dev/fd/9999", "/proc/self/fd/9999"], path => Assert.True(ReplacingFile.IsDevice(path)));
        Assert.All((string[])["/dev/fd/x", "/dev/fd/-1", "/dev/fd/ 1", "/proc/self/fd/", "/proc/self/fds/1"], path => Assert.False(ReplacingFile.IsDevice(path)));
        Assert.All((string[])["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"], path => Assert.True(ReplacingFile.IsStandardOutput(path)));
        Assert.All((string[])["/dev/stdin", "/dev/stderr", "/dev/fd/0", "/dev/fd/11", "/dev/null", _folder["f"]], path =>
            Assert.False(ReplacingFile.IsStandardOutput(path)));
        File.CreateSymbolicLink(_folder["out"], "/dev/stdout");
        Assert.True(ReplacingFile.IsStandardOutput(_folder["out"]));
        Assert.Equal("/dev/stdout", ReplacingFile.PlaceOf(_folder["out"]));

        // What /proc says of an open file is no path, but that of a program is one.
        Assert.Equal($"/proc/{Environment.ProcessId}/fd/0", ReplacingFile.PlaceOf($"/proc/{Environment.ProcessId}/fd/0"));
        Assert.Equal(new FileInfo("/proc/self/exe").LinkTarget, ReplacingFile.PlaceOf("/proc/self/exe"));
    }

    /// <summary>It may be the end of a log: what stands there stays.</summary>
    [SkippableFact]
    public void AFileThatIsOpenIsWrittenAtItsEnd()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux has /proc.");
        File.WriteAllText(_folder["log"], "before ");
        using (var open = new FileStream(_folder["log"], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            Write($"/proc/self/fd/{open.SafeFileHandle.DangerousGetHandle()}", "after");
        Assert.Equal("before after", File.ReadAllText(_folder["log"]));
        Assert.Equal(["log"], _folder.Names);
    }

    /// <summary>What the system cannot tell of goes by its name.</summary>
    [SkippableFact]
    public void ANameThatIsTooLongToAskFor()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Other systems have other limits.");
        var name = new string('n', 300);
        Assert.True(ReplacingFile.IsDevice($"/dev/{name}"));
        Assert.False(ReplacingFile.IsDevice(_folder[name]));
        Assert.False(ReplacingFile.IsDevice("/dev/no-such-thing"));
        Assert.False(ReplacingFile.IsDevice($"/dev/null/{name[..9]}"));
        Assert.False(ReplacingFile.IsDevice(_folder.Path));
    }

    [SkippableTheory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void FortyLinksAreFollowed(int links, bool follows)
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        for (var i = 1; i <= links; i++)
            File.CreateSymbolicLink(_folder[$"l{i}"], i == 1 ? "file" : $"l{i - 1}");
        if (follows)
            Assert.Equal(ReplacingFile.PlaceOf(_folder["file"]), ReplacingFile.PlaceOf(_folder[$"l{links}"]));
        else
            Assert.Throws<IOException>(() => ReplacingFile.PlaceOf(_folder[$"l{links}"]));
    }

    [Fact]
    public void AFolderIsNoPlace() => Assert.Equal(
        $"{_folder.Path} cannot be written: it is a folder.", Assert.Throws<UnauthorizedAccessException>(() => Write(_folder.Path, "text")).Message);

    [Theory]
    [InlineData(216)]
    [InlineData(217)]
    [InlineData(255)]
    public void ANameMayBeAsLongAsTheFileSystemAllows(int length)
    {
        var name = new string('n', length);
        Write(_folder[name], "a");
        Write(_folder[name], "b");
        Assert.Equal([name], _folder.Names);
    }

    [Fact]
    public void AFailureNamesTheFileThatWasAskedFor()
    {
        File.WriteAllText(_folder["f"], "before");
        var failed = Assert.Throws<IOException>(() => ReplacingFile.Write(_folder["f"], stream =>
        {
            stream.WriteByte(1);
            throw new IOException($"No space left on device : '{((FileStream)stream).Name}'");
        }));
        Assert.Equal($"{_folder["f"]} cannot be written: No space left on device.", failed.Message);
        Assert.Equal(["f"], _folder.Names);
    }

    [Fact]
    public void ARefusalNamesTheFileThatWasAskedFor()
    {
        var failed = Assert.Throws<UnauthorizedAccessException>(() => ReplacingFile.Write(_folder["f"], stream =>
            throw new UnauthorizedAccessException($"Access to the path '{((FileStream)stream).Name}' is denied.")));
        Assert.Equal($"{_folder["f"]} cannot be written: Access to the path is denied.", failed.Message);

        // What is refused for another reason is left as it is.
        Assert.Equal("Not today.", Assert.Throws<UnauthorizedAccessException>(() =>
            ReplacingFile.Write(_folder["f"], _ => throw new UnauthorizedAccessException("Not today."))).Message);
        Assert.Empty(_folder.Names);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void WhoMayReadTheFileStaysAsItWas()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        File.WriteAllText(_folder["f"], "before");
        File.SetUnixFileMode(_folder["f"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(_folder["f"], "after");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["f"]));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("*")]
    [InlineData("r?n.[a]")]
    public void OnlyOwnLeftoversAreRemoved(string name)
    {
        string[] others =
        [
            ".run.backup.tmp", $".run.2.{Guid.NewGuid():N}.tmp", $".run.{Guid.NewGuid():D}.tmp", $".runs.{Guid.NewGuid():N}.tmp", $"run.{Guid.NewGuid():N}.tmp",
            $".run.{new string('G', 32)}.tmp", $".run.{Guid.NewGuid():N}.tmp2", ".notes.2026.tmp",
        ];
        foreach (var other in others)
            File.WriteAllText(_folder[other], "mine");
        File.WriteAllText(_folder[$".{name}.{Guid.NewGuid():N}.tmp"], "half");
        ReplacingFile.RemoveLeftovers(_folder[name]);
        Assert.Equal(others.Order(StringComparer.Ordinal), _folder.Names);
    }

    [Fact]
    public void WhatIsBeingWrittenIsNoLeftover()
    {
        ReplacingFile.Write(_folder["run"], stream =>
        {
            stream.WriteByte((byte)'x');
            ReplacingFile.RemoveLeftovers(_folder["run"]);
        });
        Assert.Equal("x", File.ReadAllText(_folder["run"]));
        Assert.Equal(["run"], _folder.Names);
    }

    public void Dispose() => _folder.Dispose();
}
