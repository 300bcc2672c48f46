using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A posit of 16 bits with one bit of exponent: dense at 1 and thin far from it, no infinity, one NaR below all numbers. Held as the double that it
/// is.</summary>
public readonly record struct Posit(double Inner) : IOnNumber<Posit, double>
{
    const int Bits = 16;

    // Those of one bit more: every second one lies halfway.
    static readonly double[] Longer = [.. Enumerable.Range(1, (1 << Bits) - 1).Select(Decode)];

    public static Posit On(double inner)
    {
        if (!double.IsFinite(inner) || inner == 0)
            return new(double.IsFinite(inner) ? 0 : double.NaN);
        var found = Array.BinarySearch(Longer, Math.Abs(inner));
        var below = found >= 0 ? found + 1 : ~found;
        var code = (below & 1) == 0 ? below : found < 0 ? below + 1 : (below & 2) == 0 ? below - 1 : below + 1;
        return new(double.CopySign(Longer[Math.Clamp(code, 2, Longer.Length - 1) - 1], inner));
    }

    public static bool operator <(Posit left, Posit right) => left.Inner.CompareTo(right.Inner) < 0;

    public static bool operator >(Posit left, Posit right) => right < left;

    public static bool operator <=(Posit left, Posit right) => !(right < left);

    public static bool operator >=(Posit left, Posit right) => !(left < right);

    static int INumberBase<Posit>.Radix => 2;

    // Of a positive code of 17 bits: a run of equal bits says how many powers of 4, the next bit whether one of 2 more, and what follows is the fraction.
    static double Decode(int code)
    {
        var first = code >> (Bits - 1) & 1;
        var run = 1;
        while (run < Bits && (code >> (Bits - 1 - run) & 1) == first)
            run++;
        var left = Math.Max(0, Bits - 1 - run);
        var rest = code & ((1 << left) - 1);
        var power = 2 * (first == 1 ? run - 1 : -run) + (left > 0 ? rest >> (left - 1) & 1 : 0);
        var fraction = left > 1 ? rest & ((1 << (left - 1)) - 1) : 0;
        return double.ScaleB(1 + double.ScaleB(fraction, 1 - Math.Max(left, 1)), power);
    }
}
