using CommunityToolkit.HighPerformance;

namespace GenericSgd.Tests.Spans;

/// <summary>The arguments of one call, by their places.</summary>
sealed class SpanArguments(object? target, object?[] values)
{
    public object? Target { get; } = target;

    public Span<T> Span<T>(int place) => ((Guarded<T>)values[place]!).Flat;

    public ReadOnlySpan<T> ReadOnlySpan<T>(int place) => ((Guarded<T>)values[place]!).Flat;

    public Span2D<T> Span2D<T>(int place) => ((Guarded<T>)values[place]!).Table;

    public ReadOnlySpan2D<T> ReadOnlySpan2D<T>(int place) => ((Guarded<T>)values[place]!).Table;

    public T Value<T>(int place) => (T)values[place]!;

    internal IEnumerable<Guarded> Memories => values.OfType<Guarded>();

    internal bool HasContentOf(SpanArguments copy) => Memories.Zip(copy.Memories).All(pair => pair.First.HasContentOf(pair.Second));

    internal SpanArguments WithOtherGuards(object? target) =>
        new(target, [.. values.Select(value => value is Guarded memory ? memory.WithOtherGuards() : value)]);
}
