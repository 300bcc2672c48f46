using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>One third, digit by digit, and the step between numbers near it: with sums and products only, so that a poor quotient does not excuse itself.</summary>
static class FilledDigits<T>
    where T : INumber<T>
{
    const int MostSteps = 20_000;

    static readonly Lazy<(T, DoubleDouble)> Measured = new(Measure);

    /// <summary>Four of the smallest powers of the radix that a number which fills all its digits sees: in the type, and in the reference type.</summary>
    /// <exception cref="NotSupportedException">The type does not round.</exception>
    internal static (T Own, DoubleDouble Wide) Step => Measured.Value;

    static (T, DoubleDouble) Measure()
    {
        var radix = NumberFacts.Of<T>().Radix;
        var (whole, share) = (Wholes<T>.Of(radix), T.One / Wholes<T>.Of(radix));
        var filled = Filled(share, radix);
        var (step, wide) = (T.One, (DoubleDouble)1);
        for (var i = 0; i < MostSteps; i++)
        {
            var next = step * share;
            if (filled + next == filled || !(next < step) || next * whole != step)
                break;
            (step, wide) = (next, wide / radix);
        }

        return (Wholes<T>.Of(4) * step, 4 * wide);
    }

    // 0.0101... in twos, 0.333... in tens, or in whatever the type says.
    static T Filled(T share, int radix)
    {
        var sum = T.Zero;
        var (place, digit) = radix == 10 ? (share, 3) : (share * share, 1);
        for (var i = 0; i < MostSteps; i++)
        {
            var next = sum + Wholes<T>.Of(digit) * place;
            var smaller = place * (radix == 10 ? share : share * share);
            if (next == sum || !(smaller < place))
                return next;
            (sum, place) = (next, smaller);
        }

        return sum;
    }
}
