using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// A vector of doubles of some width. Formulas are written once against it. Every operation is correctly rounded
/// (or works on bits), so that a lane has the same bits in every width, on every processor.
/// </summary>
interface IFunctionLanes<V> :
    IAdditionOperators<V, V, V>, ISubtractionOperators<V, V, V>, IMultiplyOperators<V, V, V>, IDivisionOperators<V, V, V>,
    IBitwiseOperators<V, V, V>
    where V : struct, IFunctionLanes<V>
{
    /// <summary>How many doubles fit.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract V Of(double value);

    /// <summary>The lane with number 0.</summary>
    static abstract double First(V value);

    /// <summary>Reads <see cref="Count"/> doubles.</summary>
    static abstract V Load(ref double source);

    /// <summary>Writes <see cref="Count"/> doubles.</summary>
    static abstract void Store(V value, ref double destination);

    /// <summary>Reads twice <see cref="Count"/> floats, each widened exactly.</summary>
    static abstract (V Lower, V Upper) Load(ref float source);

    /// <summary>Writes twice <see cref="Count"/> floats, each rounded once.</summary>
    static abstract void Store(V lower, V upper, ref float destination);

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    static abstract V Fma(V a, V b, V c);

    /// <summary>The larger one; <paramref name="x"/> if it is NaN.</summary>
    static abstract V Max(V bound, V x);

    /// <summary>The smaller one; <paramref name="x"/> if it is NaN.</summary>
    static abstract V Min(V bound, V x);

    /// <summary>All bits set where <c>a &lt; b</c>; NaN is not less.</summary>
    static abstract V Less(V a, V b);

    /// <summary><paramref name="yes"/> where the bits of <paramref name="mask"/> are set, else <paramref name="no"/>.</summary>
    static abstract V Select(V mask, V yes, V no);

    /// <summary>Whether any lane of <paramref name="mask"/> has all bits set.</summary>
    static abstract bool Any(V mask);

    /// <summary>Adds the bit patterns as 64-bit integers.</summary>
    static abstract V AddBits(V a, V b);

    /// <summary>Moves the low bits of the pattern to the place of the exponent.</summary>
    static abstract V BitsToExponent(V value);

    /// <summary>Moves sign and exponent to the low bits of the pattern.</summary>
    static abstract V ExponentToBits(V value);
}
