namespace GenericSgd.Optimizers;

/// <summary>Freezes blocks of parameters: their bits never change, whatever else is in the chain.</summary>
/// <remarks>No slot. First in a chain it also keeps their gradients out of a global norm.</remarks>
public sealed record Freeze : PartialTransform
{
    /// <summary>Freezes blocks of parameters.</summary>
    /// <param name="pattern">Which blocks: <c>layers.0.*</c>, <c>*.biases</c>; a pattern that fits none is an error that lists them.</param>
    public Freeze(string pattern) => Pattern = pattern;

    /// <summary>Which blocks: <c>layers.0.*</c>, <c>*.biases</c>; a pattern that fits none is an error that lists them.</summary>
    public string Pattern { get; init => field = BlockPattern.Checked(value); }

    /// <inheritdoc/>
    public override bool IsStateless => true;

    /// <inheritdoc/>
    public override bool Freezes => true;

    /// <inheritdoc/>
    public override bool Concerns(in ParameterPart part) => BlockPattern.Fits(Pattern, part);

    /// <inheritdoc/>
    public override void Check(IReadOnlyList<ParameterPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        BlockPattern.MustFit(Pattern, parts);
    }

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) => update.Fill(T.Zero);
}
