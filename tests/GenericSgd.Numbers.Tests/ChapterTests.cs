using System.Globalization;

namespace GenericSgd.Numbers.Tests;

/// <summary>The chapter's run, written by hand: 9 rows, y = 20 + 10 x, mean squared error, learning rate 0.01.</summary>
public sealed class ChapterTests
{
    internal static readonly Dictionary<int, (string Weight, string Bias, string Cost)> Trajectory = new()
    {
        [1] = ("6.1429768194912898977381547164592727", "1.1985887581232258686236846756401064", "1270.8364603819844371708670666193677"),
        [10] = ("12.955392221081423351393205139166142", "3.3247296115252627371408692040438851", "81.787372827569282268814502960513266"),
        [100] = ("11.780746764797255690981239511861971", "10.036035610122660560317163585929448", "29.211545795724197578695093381179651"),
        [1000] = ("10.010358892022865783979687652342742", "19.94203800715809775793059921727708", "0.00098850034130787543204331229256094551"),
    };

    [Fact]
    public void AgreesWith80DigitsTo28()
    {
        var learningRate = DoubleDouble.Parse("0.01", CultureInfo.InvariantCulture);
        DoubleDouble weight = 0.017640523459676642;
        DoubleDouble bias = 0;
        for (var epoch = 1; epoch <= 1000; epoch++)
        {
            var (weightGradient, biasGradient, _) = Gradients(weight, bias);
            weight -= learningRate * weightGradient;
            bias -= learningRate * biasGradient;
            if (Trajectory.TryGetValue(epoch, out var truth))
            {
                Agree(truth.Weight, weight);
                Agree(truth.Bias, bias);
                Agree(truth.Cost, Gradients(weight, bias).Cost);
            }
        }
    }

    static (DoubleDouble Weight, DoubleDouble Bias, DoubleDouble Cost) Gradients(DoubleDouble weight, DoubleDouble bias)
    {
        DoubleDouble weightGradient = 0, biasGradient = 0, cost = 0;
        for (var x = 0; x <= 8; x++)
        {
            var error = (weight * x) + bias - (20 + (10 * x));
            weightGradient += 2 * error * x / 9;
            biasGradient += 2 * error / 9;
            cost += error * error / 9;
        }

        return (weightGradient, biasGradient, cost);
    }

    internal static void Agree(string expected, DoubleDouble actual)
    {
        var truth = DoubleDouble.Parse(expected, CultureInfo.InvariantCulture);
        var digits = -double.Log10(double.Abs(((actual - truth) / truth).High));
        Assert.True(digits >= 28, $"{digits} digits: {actual} instead of {expected}");
    }
}
