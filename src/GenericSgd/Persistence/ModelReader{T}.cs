using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Persistence.Safetensors;
using GenericSgd.Training;
using GenericSgd.Training.Binding;

namespace GenericSgd.Persistence;

/// <summary>Reads a model. Nothing is made before the file was found to hold it.</summary>
static class ModelReader<T>
    where T : INumber<T>
{
    const int NumbersPerBlock = 4096;

    /// <exception cref="InvalidDataException">The stream holds no model of this number type; the message says what was seen.</exception>
    internal static Model<T> Read(Stream stream)
    {
        var header = SafetensorsHeader.Read(stream);
        var metadata = ModelMetadata.Check(header.Metadata);
        if (metadata.Text(ModelMetadata.Number) is var number && number != NumberCodec<T>.Name)
        {
            throw new InvalidDataException(
                $"the model is in the number type {number}, not {NumberCodec<T>.Name}. Load it as {number}, or train again in {NumberCodec<T>.Name}.");
        }

        var pipeline = metadata.Pipeline();
        var tensors = TensorPlan.Match<T>(PlanOf(pipeline), header.Tensors);
        var network = new Network<T>(pipeline.Inputs, pipeline.Layers);
        foreach (var (block, tensor) in tensors)
        {
            stream.Position = header.Start + tensor.Begin;
            ReadBlock(stream, tensor, network.Values(block));
        }

        MustBeWhole(network, metadata.Text(ModelMetadata.Fingerprint));
        return Model(pipeline, network, metadata);
    }

    static NetworkPlan PlanOf(Pipeline pipeline)
    {
        try
        {
            return new NetworkPlan(pipeline.Inputs, pipeline.Layers);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"the pipeline in the file cannot be built: {DefinitionReader.WordsOf(e)}", e);
        }
    }

    static void ReadBlock(Stream stream, TensorInfo tensor, Span<T> numbers)
    {
        try
        {
            var size = NumberCodec<T>.BytesPerNumber;
            var perBlock = size is null ? numbers.Length : Math.Min(NumbersPerBlock, numbers.Length);
            var bytes = new byte[perBlock * size ?? tensor.Length];
            for (; !numbers.IsEmpty; numbers = numbers[perBlock..])
            {
                perBlock = Math.Min(perBlock, numbers.Length);
                var part = bytes.AsSpan(0, perBlock * size ?? bytes.Length);
                stream.ReadExactly(part);
                NumberCodec<T>.Read(part, numbers[..perBlock]);
            }
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{tensor.Name} is damaged: {e.Message}", e);
        }
    }

    static void MustBeWhole(Network<T> network, string fingerprint)
    {
        if (network.Fingerprint != fingerprint)
        {
            throw new InvalidDataException(
                $"the parameters are not those that were saved: their fingerprint is {network.Fingerprint}, not {fingerprint}. The file is damaged.");
        }

        foreach (var block in network.Blocks)
        {
            foreach (var parameter in network.Values(block))
            {
                if (!T.IsFinite(parameter))
                    throw new InvalidDataException($"{block.Name} holds {ExactConvert.ToText(parameter)}; the parameters of a model are finite.");
            }
        }
    }

    static Model<T> Model(Pipeline pipeline, Network<T> network, ModelMetadata metadata)
    {
        try
        {
            return new Model<T>(
                pipeline,
                network,
                metadata.List(ModelMetadata.Features),
                metadata.List(ModelMetadata.Targets),
                StandardizerText.Read<T>(metadata, ModelMetadata.FeatureMeans, ModelMetadata.FeatureDeviations),
                StandardizerText.Read<T>(metadata, ModelMetadata.TargetMeans, ModelMetadata.TargetDeviations))
                .WithClasses(metadata.ClassNames)
                .WithSubstitutes(metadata.Texts.ContainsKey(ModelMetadata.Substitutes) ? [.. StandardizerText.Numbers<T>(metadata, ModelMetadata.Substitutes)]
                    : []);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"the names or standardizers in the file do not fit its pipeline: {DefinitionReader.WordsOf(e)}", e);
        }
    }
}
