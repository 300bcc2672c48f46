using System.Numerics;
using System.Numerics.Tensors;

namespace GenericSgd.Numerics;

/// <content>Looking for what is not finite.</content>
public static partial class Reduce
{
    const int FiniteBlock = 256;

    /// <summary>Whether no element is NaN or infinite. True for an empty span, and always for a type without NaN and infinity.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static bool AllFinite<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
        => x.IsEmpty || TensorPrimitives.IsFiniteAll(x);

    /// <summary>The index of the first element that is NaN or infinite, or -1.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static int IndexOfFirstNotFinite<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        for (var start = 0; start < x.Length; start += FiniteBlock)
        {
            var block = x.Slice(start, Math.Min(FiniteBlock, x.Length - start));
            if (AllFinite(block))
                continue;

            for (var i = 0; i < block.Length; i++)
            {
                if (!T.IsFinite(block[i]))
                    return start + i;
            }
        }

        return -1;
    }
}
