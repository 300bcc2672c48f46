using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>What the metadata of a model file hold: texts by name.</summary>
/// <remarks>Numbers are texts in the shortest form that reads back to the same number; where a type of a user has none, their bytes in hexadecimal digits after
/// <c>0x</c>, or their exact digits after <c>=</c>. The seal is the SHA-256 of all
/// other texts, so that damage to them is seen.</remarks>
/// <param name="Texts">The texts that a model has; others are left alone.</param>
sealed record ModelMetadata(IReadOnlyDictionary<string, string> Texts)
{
    internal const string Format = "format";
    internal const string Version = "version";
    internal const string Number = "number";
    internal const string PipelineText = "pipeline";
    internal const string Features = "features";
    internal const string Targets = "targets";
    internal const string Classes = "classes";
    internal const string FeatureMeans = "featureMeans";
    internal const string FeatureDeviations = "featureDeviations";
    internal const string TargetMeans = "targetMeans";
    internal const string TargetDeviations = "targetDeviations";
    internal const string Substitutes = "substitutes";
    internal const string Fingerprint = "fingerprint";
    internal const string Seal = "seal";
    internal const string FormatName = "generic-sgd";
    internal const string CurrentVersion = "1";

    static readonly string[] Sealed =
    [
        Format, Version, Number, PipelineText, Features, Targets, Classes, FeatureMeans, FeatureDeviations, TargetMeans, TargetDeviations, Substitutes,
            Fingerprint,
    ];

    /// <summary>All texts in a fixed order, with the seal.</summary>
    internal IEnumerable<KeyValuePair<string, string>> InOrder => Sealed
        .Where(Texts.ContainsKey)
        .Select(name => KeyValuePair.Create(name, Texts[name]))
        .Append(KeyValuePair.Create(Seal, SealOf(Texts)));

    /// <summary>Checks format, version and seal.</summary>
    /// <exception cref="InvalidDataException">The file is another kind of safetensors file, newer than this program, or damaged.</exception>
    internal static ModelMetadata Check(IReadOnlyDictionary<string, string> texts)
    {
        if (texts.GetValueOrDefault(Format) != FormatName)
            throw new InvalidDataException($"this is a safetensors file, but no model: \"{Format}\" in its metadata is not \"{FormatName}\".");
        if (texts.GetValueOrDefault(Version) is var version && version != CurrentVersion)
            throw new InvalidDataException($"the model has the format version \"{version}\"; this program reads version {CurrentVersion}.");
        if (texts.GetValueOrDefault(Seal) != SealOf(texts))
            throw new InvalidDataException("the metadata are not those that were written: their seal does not match. The file is damaged or was changed.");
        return new ModelMetadata(texts);
    }

    internal string Text(string name) => Texts.TryGetValue(name, out var text)
        ? text
        : throw new InvalidDataException($"\"{name}\" is missing in the metadata.");

    internal Pipeline Pipeline()
    {
        try
        {
            return PipelineJson.Read(Text(PipelineText));
        }
        catch (PipelineFormatException e)
        {
            throw new InvalidDataException($"the pipeline in the file cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The names of the classes; none where targets are numbers.</summary>
    internal ValueList<string> ClassNames => Texts.ContainsKey(Classes) ? List(Classes) : [];

    /// <summary>A list of texts, written as a JSON array.</summary>
    internal ValueList<string> List(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Text(name));
            return [.. json.RootElement.EnumerateArray().Select(item => item.GetString()
                ?? throw new InvalidDataException($"\"{name}\" in the metadata holds null."))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"\"{name}\" in the metadata is not a list of texts.", e);
        }
    }

    internal static string ListText(IEnumerable<string> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = PipelineWriter.Encoder });
        json.WriteStartArray();
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static string SealOf(IReadOnlyDictionary<string, string> texts)
    {
        var all = new StringBuilder();
        foreach (var name in Sealed.Where(texts.ContainsKey))
            all.Append(name).Append('\0').Append(texts[name]).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
