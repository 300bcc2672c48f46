namespace GenericSgd.Optimizers;

/// <summary>Freezes blocks of parameters: their bits never change, whatever else is in the chain.</summary>
/// <remarks>No slot. First in a chain it also keeps their gradients out of a global norm.</remarks>
/// <param name="Pattern">Which blocks: <c>layers.0.*</c>, <c>*.biases</c>; a pattern that fits none is an error that lists them.</param>
public sealed record Freeze(string Pattern) : PartialTransform
{
    /// <summary>Which blocks.</summary>
    public string Pattern { get; init; } = BlockPattern.Checked(Pattern);

    /// <inheritdoc/>
    public override bool Freezes => true;

    /// <inheritdoc/>
    public override bool Concerns(in ParameterPart part) => BlockPattern.Fits(Pattern, part);

    /// <inheritdoc/>
    public override void Check(IReadOnlyList<ParameterPart> parts) => BlockPattern.MustFit(Pattern, parts);

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) => update.Fill(T.Zero);
}
