using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>The partial derivatives of the cost of the first batch, by dual numbers: only the forward pass and the cost are used.</summary>
sealed class Derivative
{
    // Far above the rounding of the wide type, and so small that its square is nothing.
    static readonly DoubleDouble Aside = double.ScaleB(1, -80);

    readonly Pipeline _pipeline;
    readonly Dataset<Dual<DoubleDouble>> _rows;
    readonly Network<Dual<DoubleDouble>> _network;
    readonly DoubleDouble[] _start;

    internal Derivative(Pipeline pipeline, Dataset<DoubleDouble> rows, DoubleDouble[] start)
    {
        _pipeline = pipeline;
        _start = start;
        _rows = new Dataset<Dual<DoubleDouble>>(
            [.. rows.Features.ToArray().Cast<DoubleDouble>().Select(Dual<DoubleDouble>.Constant)],
            [.. rows.Targets.ToArray().Cast<DoubleDouble>().Select(Dual<DoubleDouble>.Constant)], rows.Count);
        if (!rows.Weights.IsEmpty)
            _rows = _rows.WithWeights(Array.ConvertAll(rows.Weights.ToArray(), Dual<DoubleDouble>.Constant));
        _network = new Network<Dual<DoubleDouble>>(pipeline.Inputs, pipeline.Layers);
        for (var i = 0; i < start.Length; i++)
            _network.Parameters[i] = start[i];
    }

    /// <summary>The derivative by one parameter, at its start value.</summary>
    internal DoubleDouble At(int parameter) => At(parameter, 0);

    /// <summary>Whether a number lies between the derivatives on both sides of the start value, or no farther outside than rounding may bring it.</summary>
    internal bool IsBetweenSides(int parameter, DoubleDouble gradient, double rounding)
    {
        var (below, above) = (Side(parameter, -Aside), Side(parameter, Aside));
        var (low, high) = below < above ? (below, above) : (above, below);
        return gradient >= low - rounding && gradient <= high + rounding;
    }

    // The limit from one side: the straight line through two points beside it, because the derivative itself changes.
    DoubleDouble Side(int parameter, DoubleDouble aside) => 2 * At(parameter, aside) - At(parameter, 2 * aside);

    DoubleDouble At(int parameter, DoubleDouble aside)
    {
        _network.Parameters[parameter] = Dual<DoubleDouble>.Variable(_start[parameter] + aside);
        var trainer = new Trainer<Dual<DoubleDouble>>(_pipeline, _rows, _network);
        trainer.TakeBatch();
        trainer.Forward();
        var cost = trainer.Cost();
        _network.Parameters[parameter] = _start[parameter];
        return cost.Derivative;
    }
}
