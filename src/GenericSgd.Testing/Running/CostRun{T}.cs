using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Running;

/// <summary>The value and the gradient of a cost over guarded memory.</summary>
sealed class CostRun<T>
    where T : INumber<T>
{
    internal CostRun(Cost cost, int rows, T[] prediction, T[] target, Layout layout, bool inPlace = false)
    {
        Prediction = new Sheet<T>(rows, prediction.Length / rows, layout.Gap, prediction);
        Target = new Sheet<T>(rows, target.Length / rows, layout.Gap, target);
        Gradient = inPlace ? Prediction : Sheet<T>.Filled(rows, Prediction.Columns, layout.Gap, Numbers<T>.Filling(layout.SecondFilling));
        Value = cost.Value<T>(Prediction.View, Target.View);
        cost.Gradient<T>(Prediction.View, Target.View, Gradient.View);
    }

    internal Sheet<T> Prediction { get; }

    internal Sheet<T> Target { get; }

    internal Sheet<T> Gradient { get; }

    internal T Value { get; }

    internal static CostRun<T> Of(Cost cost, CostCase value, Layout layout = default, bool inPlace = false) =>
        new(cost, value.Rows, Numbers<T>.Eighths(value.Prediction), Numbers<T>.Eighths(value.Target), layout, inPlace);
}
