using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>The gradient in a number type, its interval, and the derivative.</summary>
sealed class GradientTask(Pipeline pipeline, StudyData data, CancellationToken cancellationToken) : INumberTask<IReadOnlyList<ParameterCheck>>
{
    static readonly double ExactDigits = LastPlace.Of<DoubleDouble>().Digits - 2;

    public IReadOnlyList<ParameterCheck> Run<T>()
        where T : INumber<T>
    {
        var rows = data.In<T>();
        var network = pipeline.Build<T>();
        if (network.Parameters.Length == 0)
            throw new ArgumentException("The pipeline has no parameters, so it has no gradient to check.", nameof(pipeline));
        T[] start = [.. network.Parameters];
        var gradient = Gradient(new Trainer<T>(pipeline, rows, network));
        var held = StudyData.Of(rows);
        var bounds = Gradient(new Trainer<Interval<T>>(pipeline, held.In<Interval<T>>(), Intervals(start)));
        var derivative = new Derivative(pipeline, held.In<DoubleDouble>(), [.. start.Select(Wide.Of)]);
        var exact = new DoubleDouble[start.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            exact[i] = derivative.At(i);
        }

        var checks = new List<ParameterCheck>();
        foreach (var layer in network.Blocks.GroupBy(block => block.Layer))
        {
            var scale = layer.SelectMany(block => exact.Skip(block.Offset).Take(block.Shape.Count)).Max(one => Math.Abs(one.High));
            foreach (var block in layer)
            {
                for (var i = block.Offset; i < block.Offset + block.Shape.Count; i++)
                {
                    var (computed, width) = (Wide.Of(gradient[i]), ((IUncertain)bounds[i]).Error);
                    var digits = Digits(Deviation.Apart(computed, exact[i]), scale);
                    var promised = Math.Max(1, Digits(width, scale));
                    checks.Add(new ParameterCheck(block.Shape.Count == 1 ? block.Name : $"{block.Name}[{i - block.Offset}]", ExactConvert.ToText(gradient[i]),
                        ExactConvert.ToText(exact[i]), digits, promised,
                            digits < promised && derivative.IsBetweenSides(i, computed, Math.Max(width, scale * Math.Pow(10, -ExactDigits)))));
                }
            }
        }

        return [.. checks.OrderBy(check => check.AtKink).ThenBy(check => check.Digits >= ExactDigits).ThenBy(check =>
            check.Digits - check.Promised).ThenBy(check => check.Digits)];
    }

    static double Digits(double difference, double scale) => Math.Min(ExactDigits, new Deviation(difference, scale).Digits);

    static T[] Gradient<T>(Trainer<T> trainer)
        where T : INumber<T>
    {
        trainer.TakeBatch();
        trainer.Forward();
        trainer.Cost();
        trainer.CostGradient();
        trainer.Backward();
        return [.. trainer.Gradient];
    }

    Network<Interval<T>> Intervals<T>(T[] start)
        where T : INumber<T>
    {
        var network = new Network<Interval<T>>(pipeline.Inputs, pipeline.Layers);
        for (var i = 0; i < start.Length; i++)
            network.Parameters[i] = start[i];
        return network;
    }
}
