using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>The coefficients that training finds in one number type against known ones, such as the certified values of a reference data set.</summary>
/// <param name="Number">The number type.</param>
/// <param name="Updates">How many updates were made.</param>
/// <param name="Coefficients">Each coefficient, in the order of the network's parameters.</param>
/// <param name="Divergence">What was said when training diverged; null if it did not.</param>
public sealed record CoefficientCheck(string Number, long Updates, IReadOnlyList<CoefficientDigits> Coefficients, string? Divergence)
{
    /// <summary>The digits of the worst coefficient.</summary>
    public double Digits => Coefficients.Min(one => one.Digits);

    /// <summary>Trains in the number type and compares.</summary>
    /// <param name="pipeline">What is trained.</param>
    /// <param name="data">The rows. If they are <see cref="StandardizedStudyData"/>, the coefficients are brought back to the units of the data before they are
    /// compared.</param>
    /// <param name="number">The number type, in the kernels' own order of summation.</param>
    /// <param name="expected">The right coefficients in the units of the data, in the order of the network's parameters: for one output the weights, then the
    /// bias.</param>
    /// <param name="cancellationToken">Looked at before every epoch.</param>
    /// <exception cref="ArgumentException">There are not as many coefficients as parameters, or none, the data do not fit, or standardized data belong to more
    /// than a single dense layer with biases.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static CoefficientCheck Run(Pipeline pipeline, StudyData data, StudyNumber number, IReadOnlyList<Real> expected,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(expected);
        var blocks = pipeline.Build<double>().Blocks;
        string[] names = [.. blocks.SelectMany(block =>
            Enumerable.Range(0, block.Shape.Count).Select(i => block.Shape.Count == 1 ? block.Name : $"{block.Name}[{i}]"))];
        if (names.Length == 0)
            throw new ArgumentException("The pipeline has no parameters, so it has no coefficients to check.", nameof(pipeline));
        if (expected.Count != names.Length)
            throw new ArgumentException($"{expected.Count} coefficients are given, the pipeline has {names.Length} parameters.", nameof(expected));
        var (fitted, updates, divergence) = number.Run(new FittedTask(pipeline, data, cancellationToken));
        var coefficients = data is StandardizedStudyData standardized ? standardized.OriginalParameters(pipeline, fitted) : fitted;
        return new CoefficientCheck(number.Name, updates, [.. names.Select((name, i) => Compare(name, coefficients[i], expected[i]))], divergence);
    }

    static CoefficientDigits Compare(string name, DoubleDouble value, Real expected) => new(name, ExactConvert.ToText(value), expected.ToString(),
        Math.Min(LastPlace.Of<DoubleDouble>().Digits, Deviation.Between([value], [expected.To<DoubleDouble>()]).Digits));

    sealed class FittedTask(Pipeline pipeline, StudyData data, CancellationToken cancellationToken)
        : INumberTask<(DoubleDouble[] Parameters, long Updates, string? Divergence)>
    {
        public (DoubleDouble[] Parameters, long Updates, string? Divergence) Run<T>()
            where T : INumber<T>
        {
            var trainer = new Trainer<T>(pipeline, data.In<T>());
            string? divergence = null;
            try
            {
                for (var epoch = 0; epoch < pipeline.Epochs; epoch++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    do
                        trainer.Step();
                    while (!trainer.EndsEpoch);
                }
            }
            catch (DivergedException exception)
            {
                divergence = exception.Explain().Message;
            }

            return (Wide.Of<T>(trainer.Network.Parameters), trainer.Steps, divergence);
        }
    }
}
