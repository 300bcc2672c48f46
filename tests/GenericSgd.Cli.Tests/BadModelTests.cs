namespace GenericSgd.Cli.Tests;

public sealed class BadModelTests : Refusals
{
    string Model => Folder.At("model.safetensors");

    string Data => Folder.Write("data.csv", Tables.Chapter);

    ModelBytes Good()
    {
        Gsgd.Done(["train", Data, "--target", "charge", "--model", Model], "--epochs 5");
        return ModelBytes.Read(Model);
    }

    void IsRefused(params string[] words) => IsRefused(["predict", Model, Data, "--out", Out("predictions.csv")], ["model.safetensors", .. words]);

    [Fact]
    public void TheWholeFileIsAccepted()
    {
        Good().Sealed().Write(Model);
        Assert.Equal(9, Tables.LastColumn(Gsgd.Done(["predict", Model, Data]).Output).Length);
    }

    [Fact]
    public void CutOffInTheNumbers()
    {
        var good = Good();
        (good with { Numbers = good.Numbers[..^1] }).Write(Model);
        IsRefused("cut off");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(100)]
    public void CutOffBeforeTheNumbers(int length)
    {
        Good();
        File.WriteAllBytes(Model, File.ReadAllBytes(Model)[..length]);
        IsRefused("cut off");
    }

    [Theory]
    [InlineData("[8,16]", "[8,99]", "99")]
    [InlineData("[8,16]", "[9223372036854775799,9223372036854775807]", "9223372036854775807")]
    [InlineData("[8,16]", "[-8,0]", "-8")]
    [InlineData("[8,16]", "[0,8]", "inside")]
    public void OffsetsOutsideTheFile(string offsets, string others, string word)
    {
        Good().Replace(offsets, others).Write(Model);
        IsRefused("layers.0.biases", word);
    }

    [Theory]
    [InlineData(1UL << 63)]
    [InlineData(ulong.MaxValue)]
    [InlineData(50_000_000UL)]
    public void TheHeaderCannotBeSoLong(ulong length)
    {
        Good().Write(Model, length);
        IsRefused("header", $"{length}");
    }

    [Theory]
    [InlineData("float")]
    [InlineData("decimal")]
    [InlineData("quad")]
    public void AnotherNumberTypeThanWritten(string number)
    {
        Good().Replace("\"number\":\"double\"", $"\"number\":\"{number}\"").Write(Model);
        IsRefused("seal");
    }

    [Theory]
    [InlineData("float", "F64", "F32")]
    [InlineData("decimal", "F64", "decimal")]
    [InlineData("quad", "quad", "is not a number type")]
    public void AnotherNumberTypeUnderAGoodSeal(string number, params string[] words)
    {
        Good().Replace("\"number\":\"double\"", $"\"number\":\"{number}\"").Sealed().Write(Model);
        IsRefused(words);
    }

    [Fact]
    public void NotAModel()
    {
        File.WriteAllText(Model, Tables.Chapter);
        IsRefused("no model");
    }

    [Fact]
    public void NoSuchModel() => IsRefused();
}
