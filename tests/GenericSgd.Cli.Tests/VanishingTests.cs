using System.Globalization;

namespace GenericSgd.Cli.Tests;

/// <summary>Errors whose squares are 0 in the number type: a cost of 0 is no success then, and that is said.</summary>
public sealed class VanishingTests : Refusals
{
    const string Sentence = "The errors are too small for their squares to be anything but 0";

    string Rows(string scale) => Folder.Write(
        $"{scale}.csv", "a,y\n" + string.Concat(Enumerable.Range(1, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}e{scale},{2 * i + 1}e{scale}\n"))));

    [Theory]
    [InlineData("-300", "double", "--standardize")]
    [InlineData("-30", "float", "--standardize")]
    public void ACostThatVanishedIsTold(string scale, string number, string advice)
    {
        var output = Gsgd.Done(["train", Rows(scale), "--target", "y"], $"--number {number} --epochs 20").Output;
        Assert.Contains($"{Sentence} in {number}", output);
        Assert.Contains(advice, output);
    }

    [Fact]
    public void ACostThatIsReallyZeroIsNot() =>
        Assert.DoesNotContain(Sentence, Gsgd.Done(["train", Folder.Write("zero.csv", "a,y\n1,0\n2,0\n"), "--target", "y"], "--initializer zeros --epochs 2").Output);
}
