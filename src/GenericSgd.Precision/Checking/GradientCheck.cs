using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>The backward pass of a pipeline against derivatives by dual numbers of 31 digits, for which only the forward pass is used.</summary>
/// <param name="Number">The number type of the backward pass.</param>
/// <param name="Parameters">Every parameter, worst first.</param>
/// <param name="Promised">The digits that every gradient must have: those of the type, less two, less the decimal logarithm of the rows of the batch; at least 1.</param>
public sealed record GradientCheck(string Number, IReadOnlyList<ParameterCheck> Parameters, double Promised)
{
    /// <summary>The digits of the worst gradient.</summary>
    public double Worst => Parameters[0].Digits;

    /// <summary>Whether every gradient has the digits that it must have.</summary>
    public bool Passed => Worst >= Promised;

    /// <summary>Checks the gradient of the first batch at the start values. It takes one forward pass per parameter.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="data">The rows.</param>
    /// <param name="number">The number type of the backward pass.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="ArgumentException">The pipeline has no parameters, or the data do not fit it.</exception>
    public static GradientCheck Run(Pipeline pipeline, StudyData data, StudyNumber number, CancellationToken cancellation = default) =>
        number.Run(new Task(pipeline, data, number.Name, cancellation));

    sealed class Task(Pipeline pipeline, StudyData data, string name, CancellationToken cancellation) : INumberTask<GradientCheck>
    {
        public GradientCheck Run<T>()
            where T : INumber<T>
        {
            var trainer = new Trainer<T>(pipeline, data.In<T>());
            var start = Wide.Of<T>(trainer.Network.Parameters);
            if (start.Length == 0)
                throw new ArgumentException("The pipeline has no parameters, so it has no gradient to check.");
            trainer.TakeBatch();
            trainer.Forward();
            trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            var exact = Exact(StudyData.Of(data.In<T>()), start);
            var checks = new List<ParameterCheck>();
            foreach (var layer in trainer.Network.Blocks.GroupBy(block => block.Layer))
            {
                var scale = layer.SelectMany(block => exact.Skip(block.Offset).Take(block.Shape.Count)).Max(one => Math.Abs(one.High));
                foreach (var block in layer)
                {
                    for (var i = block.Offset; i < block.Offset + block.Shape.Count; i++)
                    {
                        var difference = Deviation.Apart(Wide.Of(trainer.Gradient[i]), exact[i]);
                        var digits = Math.Min(LastPlace.Of<DoubleDouble>().Digits, new Deviation(difference, scale).Digits);
                        checks.Add(new ParameterCheck(block.Shape.Count == 1 ? block.Name : $"{block.Name}[{i - block.Offset}]",
                            ExactConvert.ToText(trainer.Gradient[i]), ExactConvert.ToText(exact[i]), digits));
                    }
                }
            }

            var promised = Math.Max(1, LastPlace.Of<T>().Digits - 2 - Math.Log10(trainer.Features.Height));
            return new GradientCheck(name, [.. checks.OrderBy(check => check.Digits)], promised);
        }

        DoubleDouble[] Exact(StudyData rows, DoubleDouble[] start)
        {
            var wide = rows.In<DoubleDouble>();
            var dual = new Data.Dataset<Dual<DoubleDouble>>(
                [.. wide.Features.ToArray().Cast<DoubleDouble>().Select(Dual<DoubleDouble>.Constant)],
                [.. wide.Targets.ToArray().Cast<DoubleDouble>().Select(Dual<DoubleDouble>.Constant)], wide.Count);
            if (!wide.Weights.IsEmpty)
                dual = dual.WithWeights(Array.ConvertAll(wide.Weights.ToArray(), Dual<DoubleDouble>.Constant));
            var network = new Network<Dual<DoubleDouble>>(pipeline.Inputs, pipeline.Layers);
            for (var i = 0; i < start.Length; i++)
                network.Parameters[i] = start[i];
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
}
