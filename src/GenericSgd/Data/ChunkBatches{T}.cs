using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Data;

/// <summary>Makes batches of one size out of rows that arrive in chunks of any size.</summary>
/// <remarks>
/// Rows of one chunk are shuffled among themselves; where a batch is longer than what is left of a chunk it goes on with the next one, so that without a
/// shuffle the borders of the chunks change nothing. Two buffers take turns: a batch is good until the one after the next is asked for.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
sealed class ChunkBatches<T>(int batchSize, bool shuffle, ulong seed)
    where T : INumber<T>
{
    const string Remedy = "take smaller batches";

    /// <summary>The batches of one epoch.</summary>
    /// <exception cref="ArgumentException">A chunk is null, has other columns than the first, or only one of them has weights.</exception>
    internal async IAsyncEnumerable<Dataset<T>> Of(IAsyncEnumerable<Dataset<T>> chunks, int epoch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dataset<T>? first = null;
        Buffer current = default, other = default;
        var number = 0;
        await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (chunk is null)
                throw new ArgumentException($"Chunk {number + 1} is null.", nameof(chunks));
            first ??= chunk;
            MustFit(first, chunk, ++number);
            if (batchSize == 0)
            {
                yield return chunk.WithWeightsAsRelative();
                continue;
            }

            var order = Order(chunk.Count, epoch, number);
            for (var done = 0; done < order.Length;)
            {
                if (current.Data is null)
                    current = new Buffer(first, batchSize);
                var count = Math.Min(order.Length - done, batchSize - current.Filled);
                current.Add(chunk, order.AsSpan(done, count));
                done += count;
                if (current.Filled < batchSize)
                    continue;
                yield return current.Data!;
                (current, other) = (other with { Filled = 0 }, current);
            }
        }

        if (current.Filled > 0)
            yield return current.Short();
    }

    int[] Order(int count, int epoch, int chunk)
    {
        var order = new int[count];
        if (shuffle)
        {
            // A stream has a number below 2^56: after 2^25 chunks the orders of an epoch come round again.
            var stream = (uint)epoch | (((uint)chunk & ((1ul << 25) - 1)) << 31);
            Philox.Permutation(seed, Philox.StreamOf(RandomPurpose.Shuffle, stream), order);
            return order;
        }

        for (var i = 0; i < count; i++)
            order[i] = i;
        return order;
    }

    static void MustFit(Dataset<T> first, Dataset<T> chunk, int number)
    {
        if (chunk.Inputs != first.Inputs || chunk.Outputs != first.Outputs || chunk.Weights.IsEmpty != first.Weights.IsEmpty)
        {
            throw new ArgumentException(
                $"Chunk {number} has {Columns(chunk)}, the first one {Columns(first)}. All chunks need the same columns.", "chunks");
        }
    }

    static string Columns(Dataset<T> chunk) => $"{chunk.Inputs} features and {chunk.Outputs} targets{(chunk.Weights.IsEmpty ? "" : " and weights")}";

    record struct Buffer(T[] Features, T[] Targets, T[] RelativeWeights, Dataset<T>? Data, int Filled)
    {
        internal Buffer(Dataset<T> like, int size)
            : this(new T[Product(size, like.Inputs, "features")], new T[Product(size, like.Outputs, "targets")], like.Weights.IsEmpty ? [] : new T[size], null,
                0)
        {
            Data = like.With(Features, Targets, size);
            if (RelativeWeights.Length > 0)
                Data = Data.WithRelativeWeights(RelativeWeights);
        }

        static int Product(int size, int columns, string what)
        {
            var count = Sizes.Product(size, columns, $"A batch of {size} rows, for its {what},", Remedy);
            Sizes.MustFitMachine<T>(count, $"A batch of {size} rows, for its {what},", Remedy);
            return count;
        }

        internal void Add(Dataset<T> chunk, ReadOnlySpan<int> rows)
        {
            Gather.Rows(chunk, rows, Features.AsSpan(Filled * chunk.Inputs), Targets.AsSpan(Filled * chunk.Outputs));
            if (RelativeWeights.Length > 0)
                Gather.Values(chunk.Weights, rows, RelativeWeights.AsSpan(Filled));
            Filled += rows.Length;
        }

        internal readonly Dataset<T> Short()
        {
            var rest = Data!.With(Features[..(Filled * Data.Inputs)], Targets[..(Filled * Data.Outputs)], Filled);
            return RelativeWeights.Length == 0 ? rest : rest.WithRelativeWeights(RelativeWeights[..Filled]);
        }
    }
}
