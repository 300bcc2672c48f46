using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Measuring;

/// <summary>The next number of a type.</summary>
static class Neighbour
{
    // From at most 16 steps of a value down to one: the numbers of a decimal lie 1 to 10 times closer than its step at 1 says.
    const int MostHalvings = 4;

    /// <summary>The number next to <paramref name="value"/>, which is finite: above it, or below it.</summary>
    /// <remarks>
    /// An addend s of which s/2 is lost in the rounding of value + s/2, but s is not, lies between half a step and a whole one, so value + s is the neighbour.
    /// The largest number has an infinite one, or, in a type without infinity, itself. A pair of numbers has no one next number: there it is a step that its
    /// arithmetic keeps.
    /// </remarks>
    internal static T Of<T>(T value, bool above)
        where T : INumber<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)(above ? double.BitIncrement((double)(object)value) : double.BitDecrement((double)(object)value));
        if (typeof(T) == typeof(float))
            return (T)(object)(above ? float.BitIncrement((float)(object)value) : float.BitDecrement((float)(object)value));
        if (typeof(T) == typeof(Half))
            return (T)(object)(above ? Half.BitIncrement((Half)(object)value) : Half.BitDecrement((Half)(object)value));
        try
        {
            return Search(value, above);
        }
        catch (OverflowException)
        {
            return value;
        }
    }

    static T Search<T>(T value, bool above)
        where T : INumber<T>
    {
        var two = T.One + T.One;
        var size = T.Max(T.Abs(value) * Measured<T>.StepAtOne, Measured<T>.SmallestPositive);
        var step = above ? size : -size;
        while (value + step == value)
            step *= two;
        for (var halving = 0; halving < MostHalvings && value + (step / two) != value; halving++)
            step /= two;
        return value + step;
    }
}
