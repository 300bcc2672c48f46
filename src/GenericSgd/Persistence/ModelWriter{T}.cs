using System.Buffers;
using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Persistence.Safetensors;

namespace GenericSgd.Persistence;

/// <summary>A model as the bytes of a file. All that can be refused is refused before the first byte.</summary>
sealed class ModelWriter<T>
    where T : INumber<T>
{
    const int NumbersPerBlock = 4096;

    readonly Model<T> _model;
    readonly IReadOnlyList<TensorInfo> _tensors;
    readonly ModelMetadata _metadata;

    internal ModelWriter(Model<T> model)
    {
        // A standardizer has finite numbers only.
        MustBeFinite(model.Network.Parameters, "parameters");
        MustBeFinite([.. model.Substitutes], "numbers that stand for missing ones");
        MustFitTheHeader(model.FeatureNames, model.TargetNames, model.ClassNames);
        _model = model;
        _tensors = TensorPlan.Of(model.Network);
        _metadata = new ModelMetadata(Texts(model));
    }

    internal void Write(Stream stream)
    {
        SafetensorsHeader.Write(stream, _metadata.InOrder, _tensors);
        var bytes = new ArrayBufferWriter<byte>();
        for (ReadOnlySpan<T> numbers = _model.Network.Parameters; !numbers.IsEmpty; numbers = numbers[Math.Min(NumbersPerBlock, numbers.Length)..])
        {
            bytes.ResetWrittenCount();
            NumberCodec<T>.Write(numbers[..Math.Min(NumbersPerBlock, numbers.Length)], bytes);
            stream.Write(bytes.WrittenSpan);
        }
    }

    static Dictionary<string, string> Texts(Model<T> model)
    {
        var texts = new Dictionary<string, string>
        {
            [ModelMetadata.Format] = ModelMetadata.FormatName,
            [ModelMetadata.Version] = ModelMetadata.CurrentVersion,
            [ModelMetadata.Number] = NumberCodec<T>.Name,
            [ModelMetadata.PipelineText] = PipelineWriter.Write(model.Pipeline, indented: false),
            [ModelMetadata.Features] = ModelMetadata.ListText(model.FeatureNames),
            [ModelMetadata.Targets] = ModelMetadata.ListText(model.TargetNames),
            [ModelMetadata.Fingerprint] = model.Network.Fingerprint,
        };
        if (model.ClassNames.Count > 0)
            texts[ModelMetadata.Classes] = ModelMetadata.ListText(model.ClassNames);
        if (model.Substitutes.Count > 0)
            texts[ModelMetadata.Substitutes] = StandardizerText.Text<T>([.. model.Substitutes]);
        StandardizerText.Write(model.Features, ModelMetadata.FeatureMeans, ModelMetadata.FeatureDeviations, texts);
        StandardizerText.Write(model.Targets, ModelMetadata.TargetMeans, ModelMetadata.TargetDeviations, texts);
        return texts;
    }

    // Before they are copied: names that the header cannot hold may not fit into memory twice.
    static void MustFitTheHeader(params ReadOnlySpan<ValueList<string>> lists)
    {
        var length = 0L;
        foreach (var names in lists)
        {
            foreach (var name in names)
                length += name.Length;
        }

        SafetensorsHeader.MustNotExceed(length);
    }

    static void MustBeFinite(ReadOnlySpan<T> numbers, string what)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!T.IsFinite(numbers[i]))
                throw new ArgumentException(
                    $"The {what} hold {ExactConvert.ToText(numbers[i])} at place {i}; a model that is not finite is not saved.", "model");
        }
    }
}
