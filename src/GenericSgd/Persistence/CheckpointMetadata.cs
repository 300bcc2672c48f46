using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>The texts of a checkpoint file.</summary>
sealed class CheckpointMetadata
{
    const string Format = "format";
    const string Version = "version";
    const string NumberName = "number";
    const string PipelineName = "pipeline";
    const string Data = "data";
    const string Steps = "steps";
    const string Epoch = "epoch";
    const string Batch = "batch";
    const string BestEpoch = "bestEpoch";
    const string Elapsed = "elapsedTicks";
    const string SealName = "seal";
    const string Note = "note.";
    const string FormatName = "generic-sgd-checkpoint";
    const string CurrentVersion = "1";

    readonly IReadOnlyDictionary<string, string> _texts;

    CheckpointMetadata(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    internal string Number => Text(NumberName);

    internal IReadOnlyDictionary<string, string> Notes =>
        _texts.Where(text => text.Key.StartsWith(Note, StringComparison.Ordinal)).ToDictionary(text => text.Key[Note.Length..], text => text.Value);

    internal static SortedDictionary<string, string> Of<T>(Checkpoint<T> checkpoint)
        where T : INumber<T>
    {
        var (state, invariant) = (checkpoint.State, CultureInfo.InvariantCulture);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Format] = FormatName,
            [Version] = CurrentVersion,
            [NumberName] = NumberCodec<T>.Name,
            [PipelineName] = PipelineWriter.Write(checkpoint.Pipeline, indented: false),
            [Data] = checkpoint.DataFingerprint,
            [Steps] = state.Steps.ToString(invariant),
            [Epoch] = state.Epoch.ToString(invariant),
            [Batch] = state.Batch.ToString(invariant),
            [BestEpoch] = state.BestEpoch.ToString(invariant),
            [Elapsed] = state.Elapsed.Ticks.ToString(invariant),
        };
        foreach (var (name, text) in checkpoint.Notes)
            texts.Add(Note + name, text);
        return texts;
    }

    /// <summary>The texts with their seal.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Seal(SortedDictionary<string, string> texts, IReadOnlyList<TensorInfo> tensors, byte[][] bytes) =>
        texts.Append(KeyValuePair.Create(SealName, SealOf(texts, tensors, bytes)));

    /// <exception cref="InvalidDataException">The file is another kind of file, newer than this program, or damaged.</exception>
    internal static CheckpointMetadata Check(IReadOnlyDictionary<string, string> texts, IReadOnlyList<TensorInfo> tensors, byte[][] bytes)
    {
        if (texts.GetValueOrDefault(Format) != FormatName)
            throw new InvalidDataException($"this is a safetensors file, but no checkpoint: \"{Format}\" in its metadata is not \"{FormatName}\".");
        if (texts.GetValueOrDefault(Version) is var version && version != CurrentVersion)
            throw new InvalidDataException($"the checkpoint has the format version \"{version}\"; this program reads version {CurrentVersion}.");
        if (texts.GetValueOrDefault(SealName) != SealOf(texts, tensors, bytes))
            throw new InvalidDataException("what is in the file is not what was written: its seal does not match. The file is damaged or was changed.");
        return new CheckpointMetadata(texts);
    }

    /// <exception cref="InvalidDataException">The pipeline cannot be read.</exception>
    internal Checkpoint<T> Checkpoint<T>(IReadOnlyList<StateBlock<T>> blocks)
        where T : INumber<T>
    {
        var state = new TrainingState<T>(Whole(Steps), Int(Epoch), Int(Batch), Int(BestEpoch), TimeSpan.FromTicks(Whole(Elapsed)), blocks);
        try
        {
            return new Checkpoint<T>(PipelineJson.Read(Text(PipelineName)), state, Text(Data), Notes);
        }
        catch (PipelineFormatException e)
        {
            throw new InvalidDataException($"the pipeline in the file cannot be read: {e.Message}", e);
        }
    }

    string Text(string name) => _texts.TryGetValue(name, out var text) ? text : throw new InvalidDataException($"\"{name}\" is missing in the metadata.");

    long Whole(string name) =>
        Text(name) is [.., >= '0' and <= '9'] text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidDataException($"\"{name}\" in the metadata is \"{Visible.Short(Text(name))}\", which is no whole number.");

    int Int(string name) => Whole(name) is >= int.MinValue and <= int.MaxValue and var number
        ? (int)number
        : throw new InvalidDataException($"\"{name}\" in the metadata is {Text(name)}, which is beyond {int.MaxValue}.");

    static string SealOf(IEnumerable<KeyValuePair<string, string>> texts, IReadOnlyList<TensorInfo> tensors, byte[][] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in texts.Where(text => text.Key != SealName).OrderBy(text => text.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text}\0"));
        foreach (var (tensor, content) in tensors.Zip(bytes).OrderBy(pair => pair.First.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{tensor}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
