using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>
/// float against the same function of double in the platform's library, which is right to far more than a float's digits: what is allowed beyond half a unit
/// is 0.01 unit.
/// </summary>
public class ElementarySingleTests
{
    const double Bound = 0.51;

    delegate void OverSpan(ReadOnlySpan<float> x, Span<float> destination);

    [Fact]
    public void ASampleOfAllFloatsIsNearlyCorrectlyRounded() => CheckAll(stride: 10_007);

    [Fact]
    [Trait("Category", "Long")]
    public void EveryFloatIsNearlyCorrectlyRounded() => CheckAll(stride: 1);

    static void CheckAll(uint stride)
    {
        Check("exp", stride, Elementary<float>.Exp, Math.Exp);
        Check("log", stride, Elementary<float>.Log, Math.Log);
        Check("tanh", stride, Elementary<float>.Tanh, Math.Tanh);
        Check("sigmoid", stride, Elementary<float>.Sigmoid, x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)));
        Check("softplus", stride, Elementary<float>.Softplus, x => Math.Max(x, 0) + OnePlusLog(Math.Exp(-Math.Abs(x))));
    }

    static void Check(string name, uint stride, OverSpan function, Func<double, double> truth)
    {
        const int Block = 4096;
        var (x, y) = (new float[Block], new float[Block]);
        var worst = (Away: 0.0, X: 0f);
        for (ulong start = 0; start <= uint.MaxValue; start += Block * (ulong)stride)
        {
            for (var i = 0; i < Block; i++)
            {
                x[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(uint.MaxValue, start + ((ulong)i * stride)));
            }

            function(x, y);
            for (var i = 0; i < Block; i++)
            {
                var away = UlpsAway(y[i], truth(x[i]));
                worst = away > worst.Away ? (away, x[i]) : worst;
            }
        }

        Assert.True(worst.Away <= Bound, $"{name}({worst.X:R}) is {worst.Away} units away");
        Console.WriteLine($"float {name}: at most {worst.Away:F5} units, at {worst.X:R}");
    }

    // The runtime's own LogP1 is log(1 + x) and loses the digits of small x.
    static double OnePlusLog(double e) => e < 1e-4 ? e * (1 - (e * (0.5 - (e / 3)))) : Math.Log(1 + e);

    static double UlpsAway(float result, double truth)
    {
        if (double.IsNaN(truth) || double.IsInfinity((float)truth))
        {
            return result.Equals((float)truth) ? 0 : double.PositiveInfinity;
        }

        return float.IsFinite(result)
            ? Math.Abs(result - truth) / Math.ScaleB(1, Math.Max(truth == 0 ? -200 : Math.ILogB(truth), -126) - 23)
            : double.PositiveInfinity;
    }
}
