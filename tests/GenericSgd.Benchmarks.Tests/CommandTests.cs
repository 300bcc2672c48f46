using System.Text.Json;

namespace GenericSgd.Benchmarks.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("compare", "--rows", "99")]
    [InlineData("compare", "--threads", "0")]
    [InlineData("compare", "--threads", "many")]
    [InlineData("compare", "--json", "no/such/folder/lines.json")]
    [InlineData("contrast")]
    public void BadUsageIsCode2(params string[] arguments) => Assert.Equal(2, Program.Run(arguments));

    [Fact]
    public void AQuickRowRunsAndWritesItsLines()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        Assert.Equal(0, Program.Run(["compare", "--quick", "--rows", "12", "--json", file]));
        var rows = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("rows");
        File.Delete(file);
        Assert.Equal(2, rows.GetArrayLength());
        Assert.All(rows.EnumerateArray(), row => Assert.Equal(12, row.GetProperty("row").GetInt32()));
    }
}
