using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Checkpoints whose seal is right but whose content is not, and what a checkpoint asks of those who go on with it.</summary>
public sealed class CheckpointContentTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static readonly Pipeline Pipeline = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 3, BatchSize = 2 };

    static readonly Dataset<double> Data = new([1, 2, 3, 4], [2, 3, 4, 5], 4);

    [Theory]
    [InlineData("format", "x", "this is a safetensors file, but no checkpoint: \"format\" in its metadata is not \"generic-sgd-checkpoint\".")]
    [InlineData("version", "2", "the checkpoint has the format version \"2\"; this program reads version 1.")]
    [InlineData("number", "float", "the run is in the number type float, not double. Load it as float.")]
    [InlineData("pipeline", "{}", "the pipeline in the file cannot be read: $: \"inputs\" is missing; it says how many features a row has.")]
    [InlineData("steps", "1.5", "\"steps\" in the metadata is \"1.5\", which is no whole number.")]
    [InlineData("steps", "", "\"steps\" in the metadata is \"\", which is no whole number.")]
    [InlineData("steps", "1 ", "\"steps\" in the metadata is \"1 \", which is no whole number.")]
    [InlineData("steps", "1\0", "\"steps\" in the metadata is \"1\\u0000\", which is no whole number.")]
    [InlineData("steps", "9223372036854775808", "\"steps\" in the metadata is \"9223372036854775808\", which is no whole number.")]
    [InlineData("epoch", "2147483648", "\"epoch\" in the metadata is 2147483648, which is beyond 2147483647.")]
    [InlineData("batch", "-2147483649", "\"batch\" in the metadata is -2147483649, which is beyond 2147483647.")]
    [InlineData("bestEpoch", "x", "\"bestEpoch\" in the metadata is \"x\", which is no whole number.")]
    [InlineData("elapsedTicks", "x", "\"elapsedTicks\" in the metadata is \"x\", which is no whole number.")]
    public void IsRefused(string name, string text, string message) => Assert.Equal($"f: {message}", MessageOf(file => file.Metadata[name] = text));

    [Theory]
    [InlineData("number")]
    [InlineData("pipeline")]
    [InlineData("data")]
    [InlineData("steps")]
    [InlineData("epoch")]
    [InlineData("batch")]
    [InlineData("bestEpoch")]
    [InlineData("elapsedTicks")]
    public void IsRefusedWithout(string name) =>
        Assert.Equal($"f: \"{name}\" is missing in the metadata.", MessageOf(file => file.Metadata.Remove(name)));

    [Fact]
    public void TheSealIsChecked() => Assert.Equal(
        "f: what is in the file is not what was written: its seal does not match. The file is damaged or was changed.",
        MessageOf(file => file.Metadata["steps"] = "7", reseals: false));

    [Fact]
    public void NumbersAtTheBordersAreRead()
    {
        var file = Saved();
        (file.Metadata["steps"], file.Metadata["epoch"], file.Metadata["batch"]) = ("9223372036854775807", "2147483647", "-2147483648");
        (file.Metadata["bestEpoch"], file.Metadata["elapsedTicks"]) = ("0", "12");
        Resealed.Checkpoint(file);
        var state = CheckpointFile.Load<double>("f", new MemoryStream(file.ToBytes())).State;
        Assert.Equal((long.MaxValue, int.MaxValue, int.MinValue, 0, TimeSpan.FromTicks(12)),
            (state.Steps, state.Epoch, state.Batch, state.BestEpoch, state.Elapsed));
    }

    [Fact]
    public void TheRunGoesOnWhereItStood()
    {
        var whole = Pipeline.Train(Data);
        Pipeline.Train(Data, new()
        {
            Checkpoint = CheckpointFile.Every(_folder["c"], Pipeline, Data, steps: 1),
            OnStep = moment => { if (moment.Steps == 3) moment.Stop(); },
        });
        var checkpoint = CheckpointFile.Load<double>(_folder["c"]);
        Assert.Equal((3L, 2), (checkpoint.State.Steps, checkpoint.State.Epoch));
        Assert.Equal(whole.Fingerprint, checkpoint.Resume(Data).Fingerprint);
        Assert.Equal(3, checkpoint.Trainer(Data).Steps);
    }

    [Fact]
    public void OtherRowsAreRefused()
    {
        var checkpoint = CheckpointFile.Load<double>("f", new MemoryStream(Saved().ToBytes()));
        foreach (var other in (Dataset<double>[])[new([1, 2, 3, 5], [2, 3, 4, 5], 4), new([1, 2, 3, 4], [2, 3, 4, 6], 4), Data.WithWeights([1, 1, 1, 2])])
        {
            Assert.Equal(
                $"These are not the rows that the run was started with: their fingerprint is {other.Fingerprint}, not {checkpoint.DataFingerprint}. "
                + "Give the same rows in the same order. (Parameter 'data')",
                Assert.Throws<ArgumentException>(() => checkpoint.Trainer(other)).Message);
        }

        var deeper = Pipeline with { Layers = [new Dense(1), new Dense(1)] };
        Assert.Equal("The run that was saved had all its rows at once: give them to Trainer or Resume.",
            Assert.Throws<InvalidOperationException>(checkpoint.TrainerOfChunks).Message);
        Assert.Equal("The state has 2 parameters, and its pipeline needs 4: they do not belong together. (Parameter 'State')",
            Assert.Throws<ArgumentException>(() => (checkpoint with { Pipeline = deeper }).Trainer(Data)).Message);
    }

    /// <summary>SHA-256 of the features and of the targets, and of the weights where there are some.</summary>
    [Fact]
    public void TheFingerprintOfTheRowsIsThatOfTheirNumbers()
    {
        var plain = $"{Fingerprint.Of<double>([1, 2, 3, 4])}-{Fingerprint.Of<double>([2, 3, 4, 5])}";
        Assert.Equal(plain, Data.Fingerprint);
        Assert.Equal($"{plain}-{Fingerprint.Of<double>([1, 1, 1, 2])}", Data.WithWeights([1, 1, 1, 2]).Fingerprint);
    }

    SafetensorsFile Saved()
    {
        Pipeline.Train(Data, new() { Checkpoint = CheckpointFile.Every(_folder["c"], Pipeline, Data) });
        return new SafetensorsFile(File.ReadAllBytes(_folder["c"]));
    }

    string MessageOf(Action<SafetensorsFile> change, bool reseals = true)
    {
        var file = Saved();
        change(file);
        if (reseals)
            Resealed.Checkpoint(file);
        return Assert.Throws<ModelFormatException>(() => { CheckpointFile.Load<double>("f", new MemoryStream(file.ToBytes())); }).Message;
    }

    public void Dispose() => _folder.Dispose();
}
