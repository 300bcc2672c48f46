using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>The gradient in a number type, its interval, and the derivative.</summary>
sealed class GradientTask(Pipeline pipeline, StudyData data, CancellationToken cancellation) : INumberTask<IReadOnlyList<ParameterCheck>>
{
    static readonly double ExactDigits = LastPlace.Of<DoubleDouble>().Digits - 2;

    public IReadOnlyList<ParameterCheck> Run<T>()
        where T : INumber<T>
    {
        var rows = data.In<T>();
        var network = pipeline.Build<T>();
        if (network.Parameters.Length == 0)
            throw new ArgumentException("The pipeline has no parameters, so it has no gradient to check.");
        T[] start = [.. network.Parameters];
        var gradient = Gradient(new Trainer<T>(pipeline, rows, network));
        var held = StudyData.Of(rows);
        var bounds = Gradient(new Trainer<Interval<T>>(pipeline, held.In<Interval<T>>(), Network(start, value => new Interval<T>(value))));
        var exact = Exact(held.In<DoubleDouble>(), [.. start.Select(Wide.Of)]);
        var checks = new List<ParameterCheck>();
        foreach (var layer in network.Blocks.GroupBy(block => block.Layer))
        {
            var scale = layer.SelectMany(block => exact.Skip(block.Offset).Take(block.Shape.Count)).Max(one => Math.Abs(one.High));
            foreach (var block in layer)
            {
                for (var i = block.Offset; i < block.Offset + block.Shape.Count; i++)
                {
                    checks.Add(new ParameterCheck(block.Shape.Count == 1 ? block.Name : $"{block.Name}[{i - block.Offset}]",
                        ExactConvert.ToText(gradient[i]), ExactConvert.ToText(exact[i]),
                        Digits(Deviation.Apart(Wide.Of(gradient[i]), exact[i]), scale), Math.Max(1, Digits(((IUncertain)bounds[i]).Error, scale))));
                }
            }
        }

        return [.. checks.OrderBy(check => check.Digits - check.Promised).ThenBy(check => check.Digits)];
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

    Network<TTo> Network<TFrom, TTo>(TFrom[] start, Func<TFrom, TTo> convert)
        where TTo : INumber<TTo>
    {
        var network = new Network<TTo>(pipeline.Inputs, pipeline.Layers);
        for (var i = 0; i < start.Length; i++)
            network.Parameters[i] = convert(start[i]);
        return network;
    }

    DoubleDouble[] Exact(Dataset<DoubleDouble> rows, DoubleDouble[] start)
    {
        var dual = new Dataset<Dual<DoubleDouble>>(
            [.. rows.Features.ToArray().Cast<DoubleDouble>().Select(Dual<DoubleDouble>.Constant)],
            [.. rows.Targets.ToArray().Cast<DoubleDouble>().Select(Dual<DoubleDouble>.Constant)], rows.Count);
        if (!rows.Weights.IsEmpty)
            dual = dual.WithWeights(Array.ConvertAll(rows.Weights.ToArray(), Dual<DoubleDouble>.Constant));
        var network = Network(start, Dual<DoubleDouble>.Constant);
        var exact = new DoubleDouble[start.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            network.Parameters[i] = Dual<DoubleDouble>.Variable(start[i]);
            var trainer = new Trainer<Dual<DoubleDouble>>(pipeline, dual, network);
            trainer.TakeBatch();
            trainer.Forward();
            exact[i] = trainer.Cost().Derivative;
            network.Parameters[i] = start[i];
        }

        return exact;
    }
}
