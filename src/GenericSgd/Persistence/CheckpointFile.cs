using System.Numerics;
using System.Security.Cryptography;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Persistence.Safetensors;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>Checkpoints as safetensors files.</summary>
/// <remarks>
/// Each block of the state is one tensor with one dimension (two for number types that the format does not know). The metadata hold format, version, number,
/// pipeline (JSON), the place in the run, the fingerprint of the data, the notes, and the SHA-256 of all of it: a file that is cut off or changed is refused.
/// It is written beside its place, brought to the disk and moved into place, so that a process that is killed at any moment leaves the checkpoint before or the
/// new one, both whole.
/// </remarks>
public static class CheckpointFile
{
    const int BytesPerBlock = 1 << 24;

    /// <summary>A rule that writes a checkpoint, to give to <see cref="TrainingOptions{T}.Checkpoint"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="path">The file; each checkpoint replaces the one before.</param>
    /// <param name="pipeline">What is trained.</param>
    /// <param name="data">The rows that it is trained on; null if they arrive in chunks.</param>
    /// <param name="steps">Every so many steps; null for not by steps.</param>
    /// <param name="time">Whenever so much time has passed; null for not by time.</param>
    /// <param name="notes">Texts to keep beside the state; null for none.</param>
    public static CheckpointRule<T> Every<T>(
        string path, Pipeline pipeline, Dataset<T>? data, long? steps = null, TimeSpan? time = null, IReadOnlyDictionary<string, string>? notes = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fingerprint = data is null ? Checkpoint<T>.Chunks : data.Fingerprint;
        return new CheckpointRule<T>(state => Save(path, new Checkpoint<T>(pipeline, state, fingerprint, notes ?? new Dictionary<string, string>())))
        {
            EverySteps = steps,
            Every = time,
        };
    }

    /// <summary>Saves a checkpoint.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">A definition is not in the catalogue.</exception>
    /// <exception cref="IOException">The file cannot be written. What was there before is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save<T>(string path, Checkpoint<T> checkpoint)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[][] bytes = [.. checkpoint.State.Blocks.Select(block => NumberCodec<T>.ToBytes(block.Values.Span))];
        var tensors = new List<TensorInfo>();
        foreach (var (block, content) in checkpoint.State.Blocks.Zip(bytes))
        {
            var begin = tensors.Count == 0 ? 0 : tensors[^1].End;
            tensors.Add(new TensorInfo(block.Name, NumberCodec<T>.SafetensorsTag, TensorPlan.ShapeOf<T>([block.Values.Length]) ?? [content.Length], begin,
                begin + content.Length));
        }

        var texts = CheckpointMetadata.Of(checkpoint);
        ReplacingFile.Write(path, stream =>
        {
            SafetensorsHeader.Write(stream, CheckpointMetadata.Seal(texts, tensors, bytes), tensors);
            foreach (var content in bytes)
                stream.Write(content);
        });
    }

    /// <summary>Loads a checkpoint.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancelling ends the reading.</param>
    /// <exception cref="ModelFormatException">The file is damaged, no checkpoint, or one of another number type.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or the path is that of a folder.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Checkpoint<T> Load<T>(string path, CancellationToken cancellationToken = default)
        where T : INumber<T> => Read(path, ToCheckpoint<T>, cancellationToken);

    /// <summary>Loads a checkpoint from a stream that can seek.</summary>
    internal static Checkpoint<T> Load<T>(string name, Stream stream)
        where T : INumber<T> => Read(name, stream, ToCheckpoint<T>, CancellationToken.None);

    /// <summary>The name of the number type of a checkpoint, and the notes in it; enough to choose the number type to load it in.</summary>
    /// <exception cref="ModelFormatException">The file is damaged, or no checkpoint.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or the path is that of a folder.</exception>
    public static (string Number, IReadOnlyDictionary<string, string> Notes) ReadNotes(string path) => Read(path, ToNotes, CancellationToken.None);

    /// <summary>The same, from a stream that can seek.</summary>
    internal static (string Number, IReadOnlyDictionary<string, string> Notes) ReadNotes(string name, Stream stream) =>
        Read(name, stream, ToNotes, CancellationToken.None);

    static Checkpoint<T> ToCheckpoint<T>(CheckpointMetadata metadata, IReadOnlyList<TensorInfo> tensors, byte[][] bytes)
        where T : INumber<T>
    {
        if (metadata.Number != NumberCodec<T>.Name)
            throw new InvalidDataException($"the run is in the number type {metadata.Number}, not {NumberCodec<T>.Name}. Load it as {metadata.Number}.");
        var blocks = tensors.Zip(bytes, (tensor, content) => new StateBlock<T>(tensor.Name, NumberCodec<T>.FromBytes(content))).ToArray();
        return metadata.Checkpoint(blocks);
    }

    static (string Number, IReadOnlyDictionary<string, string> Notes) ToNotes(CheckpointMetadata metadata, IReadOnlyList<TensorInfo> tensors, byte[][] bytes) =>
        (metadata.Number, metadata.Notes);

    static TRead Read<TRead>(string path, Func<CheckpointMetadata, IReadOnlyList<TensorInfo>, byte[][], TRead> read, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return Read(path, stream, read, cancellationToken);
    }

    static TRead Read<TRead>(string name, Stream stream, Func<CheckpointMetadata, IReadOnlyList<TensorInfo>, byte[][], TRead> read,
        CancellationToken cancellationToken)
    {
        try
        {
            var header = SafetensorsHeader.Read(stream);
            var bytes = new byte[header.Tensors.Count][];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = new byte[header.Tensors[i].Length];
                stream.Position = header.Start + header.Tensors[i].Begin;
                for (var rest = bytes[i].AsSpan(); !rest.IsEmpty; rest = rest[Math.Min(rest.Length, BytesPerBlock)..])
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    stream.ReadExactly(rest[..Math.Min(rest.Length, BytesPerBlock)]);
                }
            }

            return read(CheckpointMetadata.Check(header.Metadata, header.Tensors, bytes), header.Tensors, bytes);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException or CryptographicException)
        {
            throw new ModelFormatException(name, e.Message, e);
        }
    }
}
