namespace GenericSgd.Cli.Tests;

public sealed class BadUsageTests : Refusals
{
    string Chapter => Folder.Write("chapter.csv", Tables.Chapter);

    [Theory]
    [InlineData("--learning-rate -0.1", "--learning-rate", "-0.1")]
    [InlineData("--learning-rate 0", "--learning-rate")]
    [InlineData("--learning-rate fast", "--learning-rate", "fast")]
    [InlineData("--epochs 0", "--epochs", "at least one")]
    [InlineData("--epochs many", "--epochs", "many")]
    [InlineData("--batch -1", "--batch")]
    [InlineData("--epoch 5", "--epoch")]
    [InlineData("--layers dens:1", "--layers", "dens", "dense")]
    [InlineData("--layers dense:0", "--layers", "dense")]
    [InlineData("--layers dense:2", "last layer", "2 outputs")]
    [InlineData("--cost mean-squared", "--cost", "mean-squared-error")]
    [InlineData("--initializer glorrot", "--initializer", "glorot")]
    [InlineData("--schedule steep", "--schedule", "inverse-time-decay")]
    [InlineData("--optimizer adamm", "--optimizer", "adamm", "sgd")]
    [InlineData("--number quad", "--number", "quad", "decimal")]
    [InlineData("--momentum 1", "--momentum")]
    [InlineData("--optimizer sgd --momentum 0.5", "--momentum", "sgd")]
    [InlineData("--validation 1.5", "--validation", "1.5")]
    [InlineData("--missing guess", "--missing", "guess", "drop")]
    [InlineData("--separator ab", "--separator", "ab")]
    [InlineData("--pipeline nowhere.json", "--pipeline", "nowhere.json")]
    public void Flags(string flags, params string[] words) => TrainingIsRefused(Chapter, "--target charge " + flags, words);

    [Fact]
    public void TheTargetMustBeNamed() => TrainingIsRefused(Chapter, "", "--target");

    [Theory]
    [InlineData("""{ "inputs": 1, "layers": [ { "kind": "dens", "outputs": 1 } ] }""", "layers[0]", "dense")]
    [InlineData("""{ "inputs": 1, "layers": [ { "kind": "dense", "outputs": 1, "bias": "no" } ] }""", "layers[0].bias")]
    [InlineData("""{ "inputs": 1, "layers": [ { "kind": "dense", "outputs": 1 } ], "epochs": 0 }""", "epochs")]
    [InlineData("""{ "inputs": 1, "layers": [ { "kind": "dense", "outputs": 1 } ], "epoch": 5 }""", "epoch")]
    [InlineData("""{ "inputs": 1, "layers": [ { "kind": "dense", "outputs": 1 } ], "optimizer": { "learningRate": -1 } }""", "optimizer.learningRate")]
    [InlineData("""{ "inputs": 2, "layers": [ { "kind": "dense", "outputs": 1 } ] }""", "2 features", "1")]
    [InlineData("""{ "inputs": 1, "layers": """, "line 1", "not JSON")]
    [InlineData("", "not JSON")]
    public void ThePipelineFile(string json, params string[] words)
    {
        var file = Folder.Write("pipeline.json", json);
        TrainingIsRefused(Chapter, ["--target", "charge", "--pipeline", file], [.. words, "pipeline.json"]);
    }

    [Fact]
    public void ThePipelineTwice()
    {
        var file = Folder.Write("pipeline.json", """{ "inputs": 1, "layers": [ { "kind": "dense", "outputs": 1 } ] }""");
        TrainingIsRefused(Chapter, ["--target", "charge", "--pipeline", file, "--layers", "dense:1"], "--layers", "--pipeline");
    }

    [Theory]
    [InlineData("--model")]
    [InlineData("--json")]
    [InlineData("--predictions")]
    public void AnOutputThatIsAFolderOrInNone(string flag)
    {
        var missing = Path.Combine(Folder.Out, "missing");
        IsRefused(["train", Chapter, "--target", "charge", flag, Path.Combine(missing, "file")], flag, missing);
        IsRefused(["train", Chapter, "--target", "charge", flag, Folder.Out], flag, "is a folder");
    }

    [Theory]
    [InlineData("--model", "--json")]
    [InlineData("--model", "--predictions")]
    [InlineData("--json", "--predictions")]
    public void TwoOutputsInOneFile(string one, string other) =>
        IsRefused(["train", Chapter, "--target", "charge", one, Out("file"), other, Out("file")], one, other);

    [Theory]
    [InlineData("--model")]
    [InlineData("--json")]
    [InlineData("--predictions")]
    public void AnOutputOverItsInput(string flag)
    {
        var data = Chapter;
        IsRefused(["train", data, "--target", "charge", flag, data], flag, "chapter.csv");
        Assert.Equal(Tables.Chapter, File.ReadAllText(data));
    }

    [Fact]
    public void PicturesIntoAFile() => IsRefused(["train", Chapter, "--target", "charge", "--plots", Chapter], "--plots", "chapter.csv");

    [Fact]
    public void AnUnknownCommand() => IsRefused(["trian"], "trian");
}
