using GenericSgd.Data;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Names that no file can hold are refused where they come in.</summary>
public sealed class NameTests : IDisposable
{
    const string Half = "a\ud800";

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void HalfOfACharacterIsNoName()
    {
        Assert.Contains("Name 2 holds half of a character", Assert.Throws<ArgumentException>(() => new Dataset<float>([1, 2], [3], 1, ["a", Half])).Message);
        Assert.Contains("half of a character", Assert.Throws<ArgumentException>(() => new Dataset<float>([1, 2], [3], 1, null, [Half])).Message);
        Assert.Contains("half of a character",
            Assert.Throws<ArgumentException>(() => Models.Of<float>(Models.TwoLayers, ["a", "b", Half], ["y", "z"], standardized: false)).Message);
        Assert.Contains("half of a character", Assert.Throws<ArgumentException>(() => Models.Plain<float>().WithClasses(["a", Half])).Message);
        Assert.Equal("😀", new Dataset<float>([1], [3], 1, ["😀"]).FeatureNames[0]);
    }

    [Fact]
    public void NamesThatTheHeaderCannotHoldAreNotCopied()
    {
        var name = new string('n', 100_000_001);
        var model = Models.Of<float>(Models.TwoLayers, [name, "b", "c"], ["y", "z"], standardized: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("The header would have at least", Assert.Throws<ArgumentException>(() => ModelFile.Save(_folder["m"], model)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task AChunkThatIsNullIsRefused()
    {
        static async IAsyncEnumerable<Dataset<float>> Chunks()
        {
            await Task.Yield();
            yield return Dataset.Chapter<float>();
            yield return null!;
        }

        var pipeline = new Pipeline { Inputs = 1, Layers = [new GenericSgd.Layers.Dense(1)] };
        Assert.Contains("Chunk 2 is null", (await Assert.ThrowsAsync<ArgumentException>(() => pipeline.TrainAsync(Chunks()))).Message);
    }

    public void Dispose() => _folder.Dispose();
}
