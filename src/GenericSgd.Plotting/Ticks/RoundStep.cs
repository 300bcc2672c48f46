using System.Globalization;

namespace GenericSgd.Plotting.Ticks;

/// <summary>The distance of two ticks: <c>Digit * 10^Exponent</c>, the digit being 1, 2 or 5.</summary>
/// <param name="Digit">1, 2 or 5.</param>
/// <param name="Exponent">The power of ten.</param>
readonly record struct RoundStep(int Digit, int Exponent)
{
    const double LargestPlain = 1e7;
    const double SmallestPlain = 1e-4;

    internal double Value => Exponent < 0 ? Digit / Math.Pow(10, -Exponent) : Digit * Math.Pow(10, Exponent);

    /// <summary>The smallest round step that is not below a length.</summary>
    /// <param name="length">A positive, finite number.</param>
    internal static RoundStep AtLeast(double length)
    {
        var exponent = (int)Math.Floor(Math.Log10(length));
        foreach (var digit in (ReadOnlySpan<int>)[1, 2, 5])
        {
            var step = new RoundStep(digit, exponent);
            if (step.Value >= length)
                return step;
        }

        return new RoundStep(1, exponent + 1);
    }

    /// <summary>The label of a multiple of the step: as many decimals as the step has, or a power of ten where there would be many zeros.</summary>
    /// <param name="multiple">A whole number.</param>
    /// <param name="largest">The largest number of the axis without its sign, so that all its labels are written alike.</param>
    internal string Label(double multiple, double largest)
    {
        var value = multiple * Value;
        if (multiple == 0)
            return "0";
        if (largest is >= SmallestPlain and < LargestPlain)
            return Minus(value.ToString("F" + Math.Max(0, -Exponent), CultureInfo.InvariantCulture));

        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9);
        var decimals = Math.Clamp(power - Exponent, 0, 15);
        var front = (value / Math.Pow(10, power)).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return Minus(front.Contains('.') ? front.TrimEnd('0').TrimEnd('.') : front) + "·" + Power(power);
    }

    /// <summary>A power of ten with a raised exponent.</summary>
    internal static string Power(int exponent)
    {
        var digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']);
        return "10" + (exponent < 0 ? "⁻" : "") + string.Concat(digits);
    }

    static string Minus(string number) => number.Replace('-', '−');
}
