using System.Globalization;
using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Precision;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>How many digits of a trained line are settled at most: those that its worst coefficient has in common with the minimum of the cost.</summary>
/// <remarks>
/// The minimum is computed in double-double. A coefficient counts only where its distance from the minimum is far above the rounding of that, and where it is
/// not 0 beside the others; so what is said is never too few digits.
/// </remarks>
/// <param name="Digits">How many.</param>
/// <param name="Condition">How many times as steep as the flattest direction of the cost the steepest is.</param>
/// <param name="UpdatesPerDigit">How many updates plain gradient descent takes for one more digit.</param>
sealed record Settled(int Digits, double Condition, double UpdatesPerDigit)
{
    // Beyond it looking would take longer than a moment: rows times the square of the parameters.
    const long MostWork = 1_000_000;

    // A number is shown with about two digits more than it has, and rounding takes some in any run.
    const double Slack = 3;

    internal string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} settled: the cost has its minimum elsewhere. The steepest direction is {(Condition < 1.01 ? "" : $"{Condition:G3} times ")}as steep as the flattest, "
        + $"so plain gradient descent takes about {(UpdatesPerDigit < 1.5 ? "1 update" : $"{UpdatesPerDigit:G2} updates")} at its best rate for each further digit.");

    string Count => Digits switch
    {
        0 => "No digit of these is",
        1 => "At most 1 digit of these is",
        _ => string.Create(CultureInfo.InvariantCulture, $"At most {Digits} digits of these are"),
    };

    /// <summary>Looks at a trained model; null if nothing is known, or all digits that the type can keep are settled.</summary>
    /// <param name="rows">What was trained on.</param>
    /// <param name="model">What came of it.</param>
    internal static Settled? Of<T>(Dataset<T> rows, Model<T> model)
        where T : INumber<T>
    {
        var (parameters, digits) = (model.Network.Parameters.Length, NumberFacts.Of<T>().Digits);
        if (parameters == 0 || parameters > LinearProblem.MostParameters || (long)rows.Count * parameters * parameters > MostWork)
            return null;
        var problem = LinearProblem.Of(model.Pipeline, StudyData.Of(rows));
        if (problem?.Minimum is not { } minimum || problem.MinimumDigits < digits || !Reduce.AllFinite<T>(model.Network.Parameters))
            return null;
        var least = Least(Wide<T>(model.Network.Parameters), [.. minimum], model, digits, problem.MinimumDigits);
        return least > digits - Slack ? null : new((int)least, problem.Condition, problem.UpdatesPerDigit);
    }

    static double Least<T>(DoubleDouble[] parameters, DoubleDouble[] minimum, Model<T> model, double digits, double known)
        where T : INumber<T>
    {
        var size = minimum.Max(value => Math.Abs(value.High));
        var unsure = Array.ConvertAll(minimum, _ => size * Math.Pow(10, -known));
        var least = Least(parameters, minimum, unsure, digits);
        if (model.Features is null || model.Network.Layers is not [Dense { Bias: true, Outputs: 1 }])
            return least;
        var (features, targets) = (Wide(model.Features), model.Targets is { } standardizer ? Wide(standardizer) : null);
        return Math.Min(least, Least(Original(parameters), Original(minimum), UnsureOriginal(), digits));

        DoubleDouble[] Original(DoubleDouble[] standardized)
        {
            var network = new Network<DoubleDouble>(model.Network.Inputs, model.Network.Layers);
            standardized.CopyTo(network.Parameters);
            return OriginalUnits.Of(new Model<DoubleDouble>(model.Pipeline, network, model.FeatureNames, model.TargetNames, features, targets))!;
        }

        double[] UnsureOriginal()
        {
            var scale = unsure[0] * (targets?.Deviations[0].High ?? 1);
            var original = new double[minimum.Length];
            original[^1] = scale;
            for (var i = 0; i < features.Means.Length; i++)
            {
                original[i] = scale / features.Deviations[i].High;
                original[^1] += original[i] * Math.Abs(features.Means[i].High);
            }

            return original;
        }
    }

    static double Least(DoubleDouble[] coefficients, DoubleDouble[] minimum, double[] unsure, double digits)
    {
        var negligible = minimum.Max(value => Math.Abs(value.High)) * Math.Pow(10, -digits);
        var least = double.PositiveInfinity;
        for (var i = 0; i < minimum.Length; i++)
        {
            var (size, distance) = (Math.Abs(minimum[i].High), Math.Abs((coefficients[i] - minimum[i]).High));
            if (size > negligible && distance > 100 * unsure[i])
                least = Math.Min(least, Math.Max(0, -Math.Log10(distance / size)));
        }

        return least;
    }

    static Standardizer<DoubleDouble> Wide<T>(Standardizer<T> standardizer)
        where T : INumber<T> => new(Wide(standardizer.Means), Wide(standardizer.Deviations));

    static DoubleDouble[] Wide<T>(ReadOnlySpan<T> values)
        where T : INumber<T> => Array.ConvertAll(values.ToArray(), ExactConvert.Nearest<T, DoubleDouble>);
}
