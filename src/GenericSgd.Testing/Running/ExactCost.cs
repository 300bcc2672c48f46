using GenericSgd.Costs;
using GenericSgd.Numbers;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Running;

/// <summary>A cost and its derivatives by dual numbers of 31 digits: only the value is used.</summary>
sealed class ExactCost(Cost cost, CostCase value)
{
    internal DoubleDouble Value => At(-1, 0).Value;

    /// <summary>The derivative by one prediction, at the case or a little beside it.</summary>
    internal DoubleDouble Derivative(int index, DoubleDouble beside = default) => At(index, beside).Derivative;

    /// <summary>The cost with one prediction moved.</summary>
    internal DoubleDouble Moved(int index, DoubleDouble by) => At(index, by).Value;

    Dual<DoubleDouble> At(int index, DoubleDouble beside)
    {
        var prediction = Numbers<Dual<DoubleDouble>>.Eighths(value.Prediction);
        if (index >= 0)
            prediction[index] = Dual<DoubleDouble>.Variable(prediction[index].Value + beside);
        var predictions = new Sheet<Dual<DoubleDouble>>(value.Rows, value.Outputs, 0, prediction);
        var targets = new Sheet<Dual<DoubleDouble>>(value.Rows, value.TargetColumns, 0, Numbers<Dual<DoubleDouble>>.Eighths(value.Target));
        return cost.Value<Dual<DoubleDouble>>(predictions.View, targets.View);
    }
}
