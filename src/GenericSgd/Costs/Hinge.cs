namespace GenericSgd.Costs;

/// <summary>Hinge: the mean of <c>max(0, 1 - target prediction)</c> for targets -1 and 1; slope <c>-target</c> where <c>target prediction &lt; 1</c>, otherwise
/// 0 (also at the kink).</summary>
/// <remarks>The cost of the support vector machine. Source: Cortes and Vapnik (1995); Keras <c>Hinge</c>.</remarks>
public sealed record Hinge : TermCost
{
    /// <inheritdoc/>
    public override CostTargets Targets => CostTargets.Signs;

    /// <inheritdoc/>
    public override PredictionKind Prediction => PredictionKind.Score;

    /// <inheritdoc/>
    public override int Classes(int outputs) => outputs == 1 ? 2 : 0;

    /// <inheritdoc/>
    public override T TargetOfClass<T>(int number) => number == 0 ? -T.One : T.One;

    /// <inheritdoc/>
    public override void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions)
    {
        // 0 belongs to the first class; NaN stays.
        predictions = predictions[..outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
            predictions[i] = outputs[i] > T.Zero ? T.One : outputs[i] <= T.Zero ? -T.One : outputs[i];
    }

    /// <inheritdoc/>
    protected override void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
    {
        for (var i = 0; i < terms.Length; i++)
            terms[i] = T.Max(T.Zero, T.One - target[i] * prediction[i]);
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = target[i] * prediction[i] < T.One ? -target[i] : T.Zero;
    }
}
