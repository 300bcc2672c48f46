namespace GenericSgd.Tests.House;

/// <summary>One idea per file: files stay short.</summary>
public class FileTests
{
    const int Longest = 400;
    const int LongestKernel = 250;
    const int LongestMedian = 110;
    const int FullestFolder = 45;
    const int LongestLine = 160;

    static int Lines(string file) => File.ReadLines(file).Count();

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void NoFileIsLong(string folder) =>
        Assert.Empty(Repository.Sources(folder).Where(file => Lines(file) > Longest).Select(Repository.Name));

    [Fact]
    public void NoKernelIsLong() =>
        Assert.Empty(Repository.Sources("src/GenericSgd/Kernels").Where(file => Lines(file) > LongestKernel).Select(Repository.Name));

    [Fact]
    public void TheMedianFileIsShort()
    {
        var lengths = Repository.Sources("src").Select(Lines).Order().ToArray();
        Assert.InRange(lengths[lengths.Length / 2], 1, LongestMedian);
    }

    /// <summary>A text is left in one piece, so that it is found by searching for it.</summary>
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("analyzers")]
    [InlineData("benchmarks")]
    public void NoLineIsLong(string folder) =>
        Assert.Empty(
            from file in Repository.Sources(folder)
            from line in OutsideOfTexts(File.ReadLines(file))
            where line.Length > LongestLine && !line.Contains('"')
            select $"{Repository.Name(file)}: {line}");

    static IEnumerable<string> OutsideOfTexts(IEnumerable<string> lines)
    {
        const string Raw = "\"\"\"";
        var isInside = false;
        foreach (var line in lines)
        {
            var marks = line.Split(Raw).Length - 1;
            if (!isInside && marks == 0)
                yield return line;
            isInside ^= marks % 2 == 1;
        }
    }

    [Fact]
    public void NoFolderIsOverfull() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            group file by Path.GetDirectoryName(Repository.Name(file)) into folder
            where folder.Count() > FullestFolder
            select $"{folder.Key} holds {folder.Count()} files");

    [Fact]
    public void TheFolderIsTheNamespace()
    {
        var wrong =
            from file in Repository.Sources("src")
            let expected = $"namespace {Path.GetDirectoryName(Repository.Name(file)["src/".Length..])!.Replace('/', '.').Replace('\\', '.')};"
            where !File.ReadLines(file).Contains(expected)
            select $"{Repository.Name(file)} is not in {expected}";
        Assert.Empty(wrong);
    }
}
