using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Checkpoint files that are whole, and those that are not.</summary>
public sealed class CheckpointFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static readonly Pipeline Pipeline =
        new() { Inputs = 1, Layers = [new Dense(2), new Relu(), new Dense(1)], Optimizer = Optimizer.Adam(), Epochs = 2, BatchSize = 3 };

    string Saved()
    {
        var path = Path.Combine(_folder.Path, "run.checkpoint");
        var notes = new Dictionary<string, string> { ["arguments"] = "[\"a\"]" };
        var rule = CheckpointFile.Every(path, Pipeline, Dataset.Chapter<float>(), notes: notes);
        Pipeline.Train(Dataset.Chapter<float>(), new TrainingOptions<float> { Checkpoint = rule });
        return path;
    }

    [Fact]
    public void NotesAndNumberComeBack()
    {
        var (number, notes) = CheckpointFile.ReadNotes(Saved());
        Assert.Equal("float", number);
        Assert.Equal("[\"a\"]", notes["arguments"]);
    }

    [Fact]
    public async Task ARunOnChunksGoesOn()
    {
        static async IAsyncEnumerable<Dataset<float>> Chunks()
        {
            await Task.Yield();
            yield return Dataset.Chapter<float>();
        }

        var path = Path.Combine(_folder.Path, "chunks.checkpoint");
        var rule = CheckpointFile.Every<float>(path, Pipeline, data: null, steps: 1);
        await Pipeline.TrainAsync(Chunks(), new TrainingOptions<float> { Checkpoint = rule, OnStep = moment => { if (moment.Steps == 4) moment.Stop(); } });
        var checkpoint = CheckpointFile.Load<float>(path);
        Assert.Equal(4, checkpoint.State.Steps);
        Assert.Equal((await Pipeline.TrainAsync(Chunks())).Fingerprint, (await checkpoint.TrainerOfChunks().FitAsync(Chunks())).Fingerprint);
        Assert.Contains("not the rows", Assert.Throws<ArgumentException>(() => checkpoint.Trainer(Dataset.Chapter<float>())).Message);
        Assert.Throws<InvalidOperationException>(() => CheckpointFile.Load<float>(Saved()).TrainerOfChunks());
    }

    [Fact]
    public void APipelineThatAsksForMoreThanIsInTheFileIsRefusedBeforeAnythingIsMade()
    {
        var checkpoint = CheckpointFile.Load<float>(Saved());
        var wide = checkpoint with { Pipeline = Pipeline with { Layers = [new Dense(20_000_000), new Dense(1)] } };
        var chunks = wide with { DataFingerprint = "pieces" };
        var data = Dataset.Chapter<float>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("has 7 parameters, and its pipeline needs 60000001", Assert.Throws<ArgumentException>(() => wide.Trainer(data)).Message);
        Assert.Contains("has 7 parameters, and its pipeline needs 60000001", Assert.Throws<ArgumentException>(chunks.TrainerOfChunks).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void AnotherNumberTypeIsNamed() =>
        Assert.Contains("float, not double", Assert.Throws<ModelFormatException>(() => { CheckpointFile.Load<double>(Saved()); }).Message);

    [Fact]
    public void EveryChangedByteIsSeen()
    {
        var path = Saved();
        var good = File.ReadAllBytes(path);
        for (var place = 0; place < good.Length; place++)
        {
            var bad = (byte[])good.Clone();
            bad[place] ^= 1;
            File.WriteAllBytes(path, bad);

            // A blank at the end of the header, and the case of a letter in an escape, mean nothing.
            if (good[place] == (byte)' ')
                continue;
            Assert.Throws<ModelFormatException>(() => { CheckpointFile.Load<float>(path); });
        }
    }

    [Fact]
    public void EveryCutIsSeen()
    {
        var path = Saved();
        var good = File.ReadAllBytes(path);
        for (var length = 0; length < good.Length; length += 7)
        {
            File.WriteAllBytes(path, good[..length]);
            Assert.Throws<ModelFormatException>(() => { CheckpointFile.Load<float>(path); });
        }
    }

    [Fact]
    public void AModelIsNoCheckpoint()
    {
        var path = Path.Combine(_folder.Path, "model.safetensors");
        ModelFile.Save(path, new Model<float>(Pipeline, Pipeline.Build<float>(), ["x"], ["y"]));
        Assert.Contains("no checkpoint", Assert.Throws<ModelFormatException>(() => { CheckpointFile.Load<float>(path); }).Message);
    }

    public void Dispose() => _folder.Dispose();
}
