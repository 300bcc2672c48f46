using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Sums;

/// <summary>A number as an exact sum of a few doubles, the largest first. Nothing is computed in double: the parts carry the digits, and are checked to carry
/// all of them.</summary>
static class BinaryParts<T>
    where T : INumber<T>
{
    /// <summary>As many parts as a number may have: those of a type of 159 bits.</summary>
    internal const int Most = 3;

    /// <summary>Whether the type can be read so at all.</summary>
    internal static readonly bool AreThere = Widened<T>.Conversions is not null || NumberKind<T>.Value switch
    {
        NumberKind.Binary => true,
        NumberKind.Other => Rounding<T>.Radix == 2 && OneIsOne(),
        _ => false,
    };

    /// <summary>Reads a finite number.</summary>
    /// <returns>How many parts it has, at least 1; 0 if it cannot be read so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Read(T value, Span<double> parts)
    {
        if (typeof(T) == typeof(double))
            parts[0] = (double)(object)value;
        else if (typeof(T) == typeof(float))
            parts[0] = (float)(object)value;
        else if (typeof(T) == typeof(Half))
            parts[0] = (double)(Half)(object)value;
        else
            return ReadOther(value, parts);
        return double.IsFinite(parts[0]) ? 1 : 0;
    }

    static int ReadOther(T value, Span<double> parts)
    {
        if (Widened<T>.Conversions is { } conversions)
        {
            var wide = 0f;
            conversions.Widen(new ReadOnlySpan<T>(in value), new Span<float>(ref wide));
            parts[0] = wide;
            return float.IsFinite(wide) ? 1 : 0;
        }

        try
        {
            var (rest, sum) = (value, T.Zero);
            for (var count = 1; count <= Most; count++)
            {
                var part = Part(rest);
                if (!double.IsFinite(part))
                    return 0;
                parts[count - 1] = part;
                var back = Back(part);
                (rest, sum) = (rest - back, sum + back);
                if (T.IsZero(rest))
                    return sum == value ? count : 0;
            }
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            // Beyond the range of double, or no conversion for all of it: read in another way.
        }

        return 0;
    }

    static double Part(T value) => double.CreateChecked(value);

    static T Back(double part) => T.CreateChecked(part);

    static bool OneIsOne()
    {
        try
        {
            return double.CreateChecked(T.One) == 1 && T.CreateChecked(1.0) == T.One && T.CreateChecked(0.5) + T.CreateChecked(0.5) == T.One;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }
}
