using System.Buffers;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;

namespace GenericSgd.Precision.Sums;

/// <summary>A cost whose mean over the rows is made in another order: the cost of each row, rounded, and their sum in the number type itself.</summary>
sealed record SummingCost(Cost Inner, SummationOrder Order) : Cost
{
    public override bool IsQuadratic => Inner.IsQuadratic;

    public override bool Fits(int targets, int outputs) => Inner.Fits(targets, outputs);

    public override CostTargets Targets => Inner.Targets;

    public override PredictionKind Prediction => Inner.Prediction;

    public override int Classes(int outputs) => Inner.Classes(outputs);

    public override T TargetOfClass<T>(int number) => Inner.TargetOfClass<T>(number);

    public override void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions) => Inner.ToTargets(outputs, predictions);

    public override void CheckTargets<T>(ReadOnlySpan2D<T> target, int outputs) => Inner.CheckTargets(target, outputs);

    public override bool HasPenalty => Inner.HasPenalty;

    public override T Penalty<T>(ReadOnlySpan<T> weights) => Inner.Penalty(weights);

    public override void AddPenaltyGradient<T>(ReadOnlySpan<T> weights, Span<T> gradient) => Inner.AddPenaltyGradient(weights, gradient);

    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        var rented = ArrayPool<T>.Shared.Rent(prediction.Height);
        var rows = rented.AsSpan(0, prediction.Height);
        for (var row = 0; row < rows.Length; row++)
            rows[row] = Inner.Value(prediction.Slice(row, 0, 1, prediction.Width), target.Slice(row, 0, 1, target.Width));
        var mean = TermSum.Of(rows, Order) / ExactConvert.Nearest<int, T>(rows.Length);
        ArrayPool<T>.Shared.Return(rented);
        return mean;
    }

    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient) =>
        Inner.Gradient(prediction, target, gradient);
}
