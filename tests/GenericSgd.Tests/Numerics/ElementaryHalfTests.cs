using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public class ElementaryHalfTests
{
    [Fact]
    public void EveryHalfIsTheRoundedValueOfDouble()
    {
        Check(Elementary<Half>.Exp, Math.Exp);
        Check(Elementary<Half>.Log, Math.Log);
        Check(Elementary<Half>.Tanh, Math.Tanh);
        Check(Elementary<Half>.Sqrt, Math.Sqrt);
        Check(Elementary<Half>.Expm1, double.ExpM1);
        Check(Elementary<Half>.Sigmoid, x => 1 / (1 + Math.Exp(-x)));
        Check(Elementary<Half>.Softplus, x => Math.Max(x, 0) + double.LogP1(Math.Exp(-Math.Abs(x))));
    }

    // Two roundings instead of one: a tie of Half may fall to the other side, no more.
    static void Check(Func<Half, Half> function, Func<double, double> truth)
    {
        var differing = 0;
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var x = BitConverter.UInt16BitsToHalf((ushort)bits);
            var (result, expected) = (function(x), (Half)truth((double)x));
            if (!result.Equals(expected))
            {
                differing++;
                Assert.True(Half.BitIncrement(result) == expected || Half.BitDecrement(result) == expected, $"{x} gave {result}, not {expected}");
            }
        }

        Assert.InRange(differing, 0, 8);
    }
}
