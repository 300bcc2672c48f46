using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <content>What targets and predictions mean to a cost, for whoever reads data or shows predictions.</content>
public abstract partial record Cost
{
    /// <summary>Which targets the cost can take; any number, unless it says otherwise.</summary>
    public virtual CostTargets Targets => CostTargets.AnyNumber;

    /// <summary>What the outputs of the last layer mean; the targets themselves, unless the cost says otherwise.</summary>
    public virtual PredictionKind Prediction => PredictionKind.Value;

    /// <summary>How many classes so many outputs tell apart; 0 where targets are numbers.</summary>
    /// <param name="outputs">How many columns the predictions have.</param>
    public virtual int Classes(int outputs) => 0;

    /// <summary>The target that stands for a class; its number, unless the cost says otherwise.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="number">The number of the class, from 0.</param>
    public virtual T TargetOfClass<T>(int number)
        where T : INumber<T> => ExactConvert.Nearest<int, T>(number);

    /// <summary>Turns the outputs for one row into predictions on the scale of the targets: probabilities, signs, counts; the outputs themselves, unless the
    /// cost says otherwise.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="outputs">The outputs of the last layer.</param>
    /// <param name="predictions">As many numbers; may be the memory of the outputs.</param>
    /// <exception cref="OverflowException">A count is beyond a type without infinity.</exception>
    public virtual void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions)
        where T : INumber<T> => outputs.CopyTo(predictions);

    /// <summary>Refuses targets that the cost cannot take, with words for whoever chose them. Training asks once, before the first step.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="target">All targets, shape [rows, targets].</param>
    /// <param name="outputs">How many columns the predictions have.</param>
    /// <exception cref="TargetException">A target is not among <see cref="Targets"/>.</exception>
    /// <exception cref="ArgumentException">The number of columns does not fit.</exception>
    public virtual void CheckTargets<T>(ReadOnlySpan2D<T> target, int outputs)
        where T : INumber<T>
    {
        if (!Fits(target.Width, outputs))
        {
            throw new ArgumentException(
                $"The last layer has {outputs} {(outputs == 1 ? "output" : "outputs")}, the data have {target.Width} {(target.Width == 1 ? "target" : "targets")}. "
                + $"End the layers with one of {target.Width} {(target.Width == 1 ? "output" : "outputs")}.", nameof(target));
        }

        MustHoldAll(target);
    }

    private protected void MustHoldAll<T>(ReadOnlySpan2D<T> target)
        where T : INumber<T>
    {
        if (Targets == CostTargets.AnyNumber)
            return;
        for (var row = 0; row < target.Height; row++)
        {
            foreach (var number in target.GetRowSpan(row))
            {
                if (!TargetSet.Holds(Targets, number))
                    throw new TargetException(GetType().Name, Targets, row, ExactConvert.ToText(number));
            }
        }
    }
}
