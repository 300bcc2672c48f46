using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Divides by the largest element of each part instead of that of the whole block, which it was told.</summary>
public sealed record MistakenReading : ReadingTransform
{
    public override bool ReadsAll => false;

    public override T Read<T>(in Step<T> step, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update)
    {
        var largest = T.One;
        foreach (var value in update)
            largest = T.Max(largest, T.Abs(value));
        return largest;
    }

    public override void Apply<T>(in Step<T> step, T read, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var largest = Read<T>(step, parameters, update);
        for (var i = 0; i < update.Length; i++)
            update[i] /= largest;
    }
}
