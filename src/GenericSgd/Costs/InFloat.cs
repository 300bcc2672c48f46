using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Costs;

/// <summary>The cost of a narrow type, computed in float and rounded once.</summary>
static class InFloat
{
    internal static T Value<T>(Cost cost, IWidened<T> conversions, ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
        where T : INumber<T>
    {
        using var predictions = new Rented<float>(Sizes.Length(prediction.Length, "A cost", "take smaller batches"));
        using var targets = new Rented<float>(Sizes.Length(target.Length, "A cost", "take smaller batches"));
        return Widened<T>.Of(cost.Value(Widen(conversions, prediction, predictions.Span), Widen(conversions, target, targets.Span)));
    }

    internal static void Gradient<T>(Cost cost, IWidened<T> conversions, ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
        where T : INumber<T>
    {
        using var predictions = new Rented<float>(Sizes.Length(prediction.Length, "A cost", "take smaller batches"));
        using var targets = new Rented<float>(Sizes.Length(target.Length, "A cost", "take smaller batches"));
        Widen(conversions, prediction, predictions.Span);
        var slopes = View.Of(predictions.Span, prediction.Height, prediction.Width);
        cost.Gradient<float>(slopes, Widen(conversions, target, targets.Span), slopes);
        for (var row = 0; row < gradient.Height; row++)
            conversions.Narrow(slopes.GetRowSpan(row), gradient.GetRowSpan(row));
    }

    /// <summary>Divides in float: a number of rows that is infinite in the type would make a gradient 0.</summary>
    internal static void Divide<T>(IWidened<T> conversions, Span<T> values, int divisor)
    {
        var wide = FloatScratch.Of(values.Length);
        conversions.Widen(values, wide);
        TensorPrimitives.Divide(wide, (float)divisor, wide);
        conversions.Narrow(wide, values);
    }

    static ReadOnlySpan2D<float> Widen<T>(IWidened<T> conversions, ReadOnlySpan2D<T> matrix, Span<float> wide)
    {
        for (var row = 0; row < matrix.Height; row++)
            conversions.Widen(matrix.GetRowSpan(row), wide.Slice(row * matrix.Width, matrix.Width));
        return View.OfReadOnly<float>(wide, matrix.Height, matrix.Width);
    }
}
