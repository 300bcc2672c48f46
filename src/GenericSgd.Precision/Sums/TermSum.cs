using System.Numerics;

namespace GenericSgd.Precision.Sums;

/// <summary>A sum in the number type itself, every addition rounded.</summary>
static class TermSum
{
    internal static T Of<T>(Span<T> terms, SummationOrder order)
        where T : INumber<T>
    {
        if (terms.IsEmpty)
            return T.Zero;
        if (order == SummationOrder.Pairwise)
        {
            for (var count = terms.Length; count > 1; count = (count + 1) / 2)
            {
                for (var i = 0; i < count / 2; i++)
                    terms[i] = terms[2 * i] + terms[2 * i + 1];
                if (count % 2 == 1)
                    terms[count / 2] = terms[count - 1];
            }

            return terms[0];
        }

        var sum = terms[0];
        for (var i = 1; i < terms.Length; i++)
            sum += terms[i];
        return sum;
    }
}
