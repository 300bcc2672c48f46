namespace GenericSgd.Cli.Tests;

/// <summary>Real classes learnt from the command line: how many rows get the right name.</summary>
public sealed class RealClassesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public void IrisInDecimal()
    {
        var data = SharedData.File("iris/iris.data");
        var right = Fraction(data, data, 4, "--target 5 --layers dense:3 --standardize --number decimal --epochs 200 --learning-rate 0.5");
        Assert.InRange(right, 0.95, 1);
    }

    [SkippableFact]
    public void PenguinsWithMissingValues()
    {
        var data = SharedData.File("penguins/penguins.csv");
        var right = Fraction(
            data,
            data,
            0,
            "--target species --features bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g --missing drop --layers dense:3 --standardize --epochs 300 --learning-rate 0.5",
            "--missing drop");
        Assert.InRange(right, 0.98, 1);
    }

    [SkippableFact]
    public void HandwrittenDigits() => HandwrittenDigitsIn("float");

    [SkippableTheory]
    [Trait("Category", "Long")]
    [InlineData("half")]
    [InlineData("double")]
    public void HandwrittenDigitsIn(string number)
    {
        var right = Fraction(
            SharedData.File("optdigits/optdigits-train.csv"),
            SharedData.File("optdigits/optdigits-val.csv"),
            64,
            $"--target 65 --layers dense:128,relu,dense:10 --standardize --number {number} --epochs 20 --batch 32 --learning-rate 0.05");
        Assert.InRange(right, 0.96, 1);
    }

    double Fraction(string training, string validation, int target, string flags, string predictFlags = "")
    {
        var model = _folder.At("model.safetensors");
        Gsgd.Done(["train", training, "--cost", "softmax-cross-entropy", "--model", model], flags);
        string[][] rows =
        [
            .. Gsgd.Done(["predict", model, validation], predictFlags).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.TrimEnd('\r').Split(',')).Where(row => !row.Contains("prediction")),
        ];
        var prediction = File.ReadLines(validation).First().Split(',').Length + 1;
        var predicted = rows.Where(row => row[prediction].Length > 0).ToArray();
        return (double)predicted.Count(row => row[prediction] == row[target]) / predicted.Length;
    }

    public void Dispose() => _folder.Dispose();
}
