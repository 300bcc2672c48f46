namespace GenericSgd.Cli.Tests;

public sealed class BadDataTests : Refusals
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("x,y\n", "header", "no row")]
    [InlineData("x,y\n1,2\n3,four\n5,6\n", "line 3", "y", "four", "not a number")]
    [InlineData("x,y\n1,2\n3,4,5\n", "line 3", "3 fields", "2")]
    [InlineData("x,y\n1,2\n3\n", "line 3", "1 field", "2")]
    [InlineData("x,y\n1,2\n,4\n", "line 3", "x", "missing", "--missing")]
    [InlineData("x,x,y\n1,2,3\n", "same name", "x")]
    [InlineData("x,y\n1,2\n3,NaN\n", "line 3", "y", "NaN")]
    [InlineData("x,y\n1,2\nInfinity,4\n", "line 3", "x", "Infinity", "not a finite number")]
    [InlineData("x,y\n1,2\n-inf,4\n", "line 3", "x", "-inf", "not a finite number")]
    [InlineData("x,y\n1,2\n3,\"4\n", "line 3", "quote")]
    [InlineData("y\n1\n2\n", "No column is left")]
    public void InTheFile(string text, params string[] words) => TrainingIsRefused(Folder.Write("data.csv", text), "--target y", [.. words, "data.csv"]);

    [Theory]
    [InlineData("half", "70000", "65504")]
    [InlineData("float", "1e39", "too large")]
    [InlineData("bfloat16", "1e39", "too large for bfloat16")]
    [InlineData("double-double", "1e400", "too large for double-double")]
    [InlineData("double", "1e400", "too large")]
    [InlineData("decimal", "1e29", "too large")]
    public void ANumberTooLargeForTheType(string number, string value, string word) =>
        TrainingIsRefused(Folder.Write("data.csv", $"x,y\n1,2\n3,{value}\n"), $"--target y --number {number}", "line 3", "y", value, word);

    [Fact]
    public void NoSuchFile() => TrainingIsRefused(Folder.At("nowhere.csv"), "--target y", "nowhere.csv", "no such file");

    [Fact]
    public void AFolder() => TrainingIsRefused(Folder.Out, "--target y", "is a folder");

    [Theory]
    [InlineData("--target chrage", "chrage", "Did you mean \"charge\"")]
    [InlineData("--target charge --features huors", "huors", "Did you mean \"hours\"")]
    [InlineData("--target charge --features hours,charge", "charge", "as a target")]
    [InlineData("--target charge --features hours,hours", "hours", "twice")]
    public void Columns(string flags, params string[] words) => TrainingIsRefused(Folder.Write("data.csv", Tables.Chapter), flags, words);
}
