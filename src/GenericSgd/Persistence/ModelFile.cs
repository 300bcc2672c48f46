using System.Numerics;
using GenericSgd.Persistence.Safetensors;

namespace GenericSgd.Persistence;

/// <summary>Models as safetensors files, which any tool of the field opens.</summary>
/// <remarks>
/// <para>One tensor per block of parameters, named as <c>layers.0.weights</c>. Half, float, double and BFloat16 are F16, F32, F64 and BF16, integers I8 to U64;
/// a type that the format does not know is U8 with the bytes of a number as its last dimension, and the metadata name it.</para>
/// <para>The metadata hold format, version, number, pipeline (JSON), features, targets, classes if the target is one, featureMeans, featureDeviations,
/// targetMeans and targetDeviations if standardized, substitutes if values may be missing (lists of texts), fingerprint (SHA-256 of the parameters), and seal
/// (SHA-256 of the texts before it).</para>
/// </remarks>
public static class ModelFile
{
    /// <summary>Saves a model: written beside its place, then moved into it. The same model gives the same bytes everywhere.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="path">Where to; a file there is replaced. Its folder must exist.</param>
    /// <param name="model">What to save.</param>
    /// <exception cref="ArgumentException">A parameter or a number of a standardizer is not finite, one reads back neither from
    /// its text nor from its bytes or digits, or a definition is not in the catalogue.</exception>
    /// <exception cref="IOException">The file cannot be written. What was there before is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save<T>(string path, Model<T> model)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var writer = new ModelWriter<T>(model);
        ReplacingFile.Write(path, writer.Write);
    }

    /// <summary>Loads a model, with the very bits that were saved.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ModelFormatException">The file is damaged, no model, or one of another number type.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or the path is that of a folder.</exception>
    public static Model<T> Load<T>(string path)
        where T : INumber<T> => Read(path, ModelReader<T>.Read);

    /// <summary>Loads a model from a stream that can seek, and stands at its begin.</summary>
    internal static Model<T> Load<T>(string name, Stream stream)
        where T : INumber<T> => Read(name, stream, ModelReader<T>.Read);

    /// <summary>Reads what a model file says of itself, without its numbers: enough to choose the number type to load it in.</summary>
    /// <exception cref="ModelFormatException">The file is damaged, or no model.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or the path is that of a folder.</exception>
    public static ModelInfo ReadInfo(string path) => Read(path, ReadInfo);

    /// <summary>Reads what a stream that can seek says of the model in it.</summary>
    internal static ModelInfo ReadInfo(string name, Stream stream) => Read(name, stream, ReadInfo);

    static ModelInfo ReadInfo(Stream stream)
    {
        var header = SafetensorsHeader.Read(stream);
        var metadata = ModelMetadata.Check(header.Metadata);
        return new ModelInfo(
            metadata.Text(ModelMetadata.Number),
            metadata.Pipeline(),
            metadata.List(ModelMetadata.Features),
            metadata.List(ModelMetadata.Targets),
            metadata.ClassNames,
            metadata.Texts.ContainsKey(ModelMetadata.FeatureMeans) || metadata.Texts.ContainsKey(ModelMetadata.TargetMeans),
            metadata.Text(ModelMetadata.Fingerprint),
            [.. header.Tensors]);
    }

    static TRead Read<TRead>(string path, Func<Stream, TRead> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return Read(path, stream, read);
    }

    static TRead Read<TRead>(string name, Stream stream, Func<Stream, TRead> read)
    {
        try
        {
            return read(stream);
        }
        catch (InvalidDataException e)
        {
            throw new ModelFormatException(name, e.Message, e);
        }
        catch (EndOfStreamException e)
        {
            throw new ModelFormatException(name, "the file became shorter while it was read.", e);
        }
    }
}
