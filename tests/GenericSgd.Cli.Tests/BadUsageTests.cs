namespace GenericSgd.Cli.Tests;

public sealed class BadUsageTests : Refusals
{
    string Chapter => Folder.Write("chapter.csv", Tables.Chapter);

    [Theory]
    [InlineData("--learning-rate -0.1", "--learning-rate", "-0.1")]
    [InlineData("--learning-rate 0", "--learning-rate")]
    [InlineData("--learning-rate fast", "--learning-rate", "fast")]
    [InlineData("--epochs 0", "--epochs", "at least one")]
    [InlineData("--epochs many", "--epochs", "'many' is not a whole number")]
    [InlineData("--epochs 1.5", "--epochs", "'1.5' is not a whole number")]
    [InlineData("--epochs 1e30", "--epochs", "'1e30' is too large: it is at most 2147483647")]
    [InlineData("--batch -1", "--batch")]
    [InlineData("--batch ten", "--batch", "'ten' is not a whole number")]
    [InlineData("--accumulate 2.5", "--accumulate", "'2.5' is not a whole number")]
    [InlineData("--threads two", "--threads", "'two' is not a whole number")]
    [InlineData("--early-stopping x", "--early-stopping", "'x' is not a whole number")]
    [InlineData("--seed -1", "--seed", "too small: it is at least 0")]
    [InlineData("--seed x", "--seed", "'x' is not a whole number")]
    [InlineData("--epoch 5", "no option --epoch", "Did you mean \"--epochs\"?")]
    [InlineData("--cost mse", "Did you mean \"mean-squared-error\"?")]
    [InlineData("--cost MAE", "Did you mean \"mean-absolute-error\"?")]
    [InlineData("--cost bce", "Did you mean \"binary-cross-entropy\"?")]
    [InlineData("--layers linear:1", "Did you mean \"dense\"?")]
    [InlineData("--layers ReLU", "Did you mean \"relu\"?")]
    [InlineData("--layers dens:1,relu", "Did you mean \"dense\"?")]
    [InlineData("--schedule cosine", "Did you mean \"cosine-decay\"?")]
    [InlineData("--initializer xavier", "Did you mean \"glorot\"?")]
    [InlineData("--dialect torch", "--dialect", "'torch' is not one of pytorch, keras, optax. Did you mean \"pytorch\"?")]
    [InlineData("--rounding stochastik", "Did you mean \"stochastic\"?")]
    [InlineData("--header y", "'y' is not one of auto, yes, no")]
    [InlineData("--number doubel", "Did you mean \"double\"?")]
    [InlineData("--layers dens:1", "--layers", "dens", "dense")]
    [InlineData("--layers dense:0", "--layers", "dense")]
    [InlineData("--layers dense:2", "--layers: the last layer gives 2 numbers, and column charge is 1 target. End --layers with dense:1.")]
    [InlineData("--layers dense:400000000", "--layers: the last layer gives 400000000 numbers, and column charge is 1 target. End --layers with dense:1.")]
    [InlineData("--cost mean-squared", "--cost", "mean-squared-error")]
    [InlineData("--initializer glorrot", "--initializer", "glorot")]
    [InlineData("--schedule steep", "--schedule", "inverse-time-decay")]
    [InlineData("--optimizer adamm", "--optimizer", "adamm", "sgd", "Did you mean \"adam\"?")]
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
    public void AnUnknownCommand() => IsRefused(["trian"], "There is no command 'trian'. Did you mean \"train\"?", "gsgd --help");

    [Fact]
    public void AnUnknownOptionBeforeTheFile() => IsRefused(["train", "--epoch", "5"], "There is no option --epoch. Did you mean \"--epochs\"?");

    [Fact]
    public void OneWordTooMany() => IsRefused(["types", "all"], "'all' is one word too many");

    [Theory]
    [InlineData("precision --cancellation-digits 1.5", "--cancellation-digits: '1.5' is not a whole number")]
    [InlineData("precision --digits six", "--digits: 'six' is not a number of digits")]
    [InlineData("precision --numbers fp8", "fp8", "It knows half, bfloat16")]
    [InlineData("precision --remedies standardise", "Did you mean \"standardize\"?")]
    [InlineData("check --number quad", "'quad' is not one of half")]
    [InlineData("predict", "MODEL is not given", "DATA.csv is not given")]
    public void OtherCommands(string line, params string[] words)
    {
        IsRefused(Gsgd.Words(line), words);
        Assert.DoesNotContain("System.", Gsgd.Run(Gsgd.Words(line)).Error);
    }

    [Theory]
    [InlineData("--model")]
    [InlineData("--checkpoint")]
    public void WhatIsNoTextHasNoPlaceOnStandardOutput(string flag) => IsRefused(["train", Chapter, "--target", "charge", flag, "-"], flag, "text only");

    [Fact]
    public void TwoResultsOnStandardOutput() =>
        IsRefused(["train", Chapter, "--target", "charge", "--json", "-", "--predictions", "-"], "taken by --predictions");

    [Theory]
    [InlineData("\"a,b", "not closed")]
    [InlineData("\"a\"b,c", "a comma must follow")]
    public void QuotesInNames(string names, string word) => IsRefused(["train", Chapter, "--target", "charge", "--features", names], "--features", word);
}
