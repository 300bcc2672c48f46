using System.Numerics;
using System.Text;
using CommunityToolkit.HighPerformance;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>What holds of models in every number type.</summary>
public abstract class ModelLaws<T> : IDisposable
    where T : INumber<T>
{
    readonly TemporaryFolder _folder = new();

    protected abstract string Tag { get; }

    protected virtual long[] LastDimension => [];

    string Path => _folder["model.safetensors"];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SavingAndLoadingKeepsEveryBit(bool standardized)
    {
        var model = standardized ? Models.Standardized<T>() : Models.Plain<T>();
        ModelFile.Save(Path, model);
        var loaded = ModelFile.Load<T>(Path);

        Assert.Equal(model.Pipeline, loaded.Pipeline);
        Assert.Equal(model.FeatureNames, loaded.FeatureNames);
        Assert.Equal(model.TargetNames, loaded.TargetNames);
        Assert.Equal(Bytes(model.Network.Parameters), Bytes(loaded.Network.Parameters));
        Assert.Equal(standardized, loaded.Features is not null);
        if (standardized)
        {
            Assert.Equal(Bytes(model.Features!.Means), Bytes(loaded.Features!.Means));
            Assert.Equal(Bytes(model.Features.Deviations), Bytes(loaded.Features.Deviations));
            Assert.Equal(Bytes(model.Targets!.Means), Bytes(loaded.Targets!.Means));
            Assert.Equal(Bytes(model.Targets.Deviations), Bytes(loaded.Targets.Deviations));
        }

        var rows = Models.Rows<T>(300, 3);
        Assert.Equal(Bytes(Models.Predict(model, rows).AsSpan()), Bytes(Models.Predict(loaded, rows).AsSpan()));
        Assert.Equal(["model.safetensors"], _folder.Names);
    }

    [Fact]
    public void SavingAgainGivesTheSameFile()
    {
        ModelFile.Save(Path, Models.Standardized<T>());
        var first = File.ReadAllBytes(Path);
        ModelFile.Save(Path, ModelFile.Load<T>(Path));
        Assert.Equal(first, File.ReadAllBytes(Path));
    }

    [Fact]
    public void ManyParametersAreReadInSeveralParts()
    {
        var model = Models.Of<T>(new Pipeline { Inputs = 3, Layers = [new Dense(3000), new Dense(2)], Initializer = new Zeros() }, ["a", "b", "c"], ["y", "z"],
            standardized: false);
        ModelFile.Save(Path, model);
        Assert.Equal(model.Network.Fingerprint, ModelFile.Load<T>(Path).Network.Fingerprint);
    }

    [Fact]
    public void AnotherReaderOfTheFormatFindsTheNumbers()
    {
        var model = Models.Standardized<T>();
        ModelFile.Save(Path, model);
        var file = new SafetensorsFile(File.ReadAllBytes(Path));

        Assert.Equal(0, Encoding.UTF8.GetByteCount(file.HeaderText) % 8);
        Assert.Equal('{', file.HeaderText[0]);
        Assert.Equal(model.Network.Blocks.Select(block => block.Name), file.TensorNames);
        var end = 0L;
        foreach (var block in model.Network.Blocks)
        {
            Assert.Equal(Tag, file.Entry(block.Name)["dtype"]!.GetValue<string>());
            Assert.Equal(ShapeOf(block, file.Bytes(block.Name).Length), file.Longs(block.Name, "shape"));
            Assert.Equal(end, file.Longs(block.Name, "data_offsets")[0]);
            Assert.Equal(Bytes(model.Network.Values(block)), file.Bytes(block.Name));
            end = file.Longs(block.Name, "data_offsets")[1];
        }

        Assert.Equal(file.Numbers.Length, end);
        Assert.Equal(NumberCodec<T>.Name, file.Metadata["number"]!.GetValue<string>());
    }

    [Fact]
    public void TheFileSaysOfItselfWhatWasSaved()
    {
        var model = Models.Standardized<T>();
        ModelFile.Save(Path, model);
        var info = ModelFile.ReadInfo(Path);

        Assert.Equal(NumberCodec<T>.Name, info.Number);
        Assert.Equal(model.Pipeline, info.Pipeline);
        Assert.Equal(["größe", "rooms", "a \"b\""], info.FeatureNames);
        Assert.Equal(["price", "日"], info.TargetNames);
        Assert.True(info.IsStandardized);
        Assert.Equal(model.Network.Fingerprint, info.Fingerprint);
        Assert.Equal(["layers.0.weights", "layers.0.biases", "layers.2.weights", "layers.2.biases"], info.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void ARowIsPredictedTheSameAloneAndAmongOthers()
    {
        var model = Models.Standardized<T>();
        var rows = Models.Rows<T>(600, 3);
        var together = Models.Predict(model, rows);
        foreach (var i in (int[])[0, 255, 256, 599])
            Assert.Equal(Bytes(together.AsSpan2D().GetRowSpan(i)), Bytes(model.Predict(rows.AsSpan2D().GetRowSpan(i))));
    }

    [Fact]
    public void PredictingIsStandardizingRunningTheNetworkAndUndoing()
    {
        var model = Models.Standardized<T>();
        var rows = Models.Rows<T>(5, 3);
        var expected = new T[5, 2];
        var standardized = new T[5, 3];
        model.Features!.Apply(rows.AsSpan2D(), standardized.AsSpan2D());
        model.Network.Predict(standardized.AsSpan2D(), expected.AsSpan2D());
        model.Targets!.Undo(expected.AsSpan2D(), expected.AsSpan2D());
        Assert.Equal(Bytes(expected.AsSpan()), Bytes(Models.Predict(model, rows).AsSpan()));
        Assert.NotEqual(Bytes(expected.AsSpan()), Bytes(Models.Predict(Models.Plain<T>(), rows).AsSpan()));
    }

    [Fact]
    public void NoRowsGiveNoPredictions() => Assert.Empty(Models.Predict(Models.Standardized<T>(), new T[0, 3]));

    protected virtual long[] ShapeOf(ParameterBlock block, int bytes) => [block.Shape.Rows, block.Shape.Columns, .. LastDimension];

    static byte[] Bytes(ReadOnlySpan<T> numbers) => NumberCodec<T>.ToBytes(numbers);
}

public sealed class SingleModelLaws : ModelLaws<float>
{
    protected override string Tag => "F32";
}

public sealed class DoubleModelLaws : ModelLaws<double>
{
    protected override string Tag => "F64";
}

public sealed class HalfModelLaws : ModelLaws<Half>
{
    protected override string Tag => "F16";
}

public sealed class DecimalModelLaws : ModelLaws<decimal>
{
    protected override string Tag => "U8";

    protected override long[] LastDimension => [16];
}

public sealed class PlainModelLaws : ModelLaws<Plain>
{
    protected override string Tag => "U8";

    protected override long[] LastDimension => [8];
}

/// <summary>A type with references has no bytes of its own; its numbers are saved as texts.</summary>
public sealed class BigIntegerModelLaws : ModelLaws<BigInteger>
{
    protected override string Tag => "U8";

    protected override long[] ShapeOf(ParameterBlock block, int bytes) => [bytes];
}
