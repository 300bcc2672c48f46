using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Sums;

/// <summary>An exact sum of products of numbers of type T.</summary>
/// <typeparam name="T">The number type.</typeparam>
abstract class Total<T>
    where T : INumber<T>
{
    /// <summary>Adds <c>weight (a - b)</c>, or <c>weight (a - b)^2</c>, exactly.</summary>
    /// <returns>False if the exact value of one of them cannot be read in this way; the total is then of no use.</returns>
    internal abstract bool TryAdd(T weight, T a, T b, bool square);

    /// <summary>The sum so far.</summary>
    internal abstract ExactRatio Value { get; }

    /// <summary>Begins anew.</summary>
    internal abstract void Clear();

    /// <summary>Whether there may be totals for the type: not where its numbers are no single values, or it does not round, so that its own sums are as
    /// exact.</summary>
    internal static bool IsExact { get; } = NumberKind<T>.Value != NumberKind.Other || (!typeof(T).IsAssignableTo(typeof(IExactValue)) && !Rounding<T>.IsExact);

    /// <summary>Totals for the type, those to be tried first in front.</summary>
    internal static IEnumerable<Func<Total<T>>> Ways()
    {
        if (!IsExact)
            yield break;
        if (BinaryParts<T>.AreThere)
            yield return static () => new BinaryTotal<T>();
        if (NumberKind<T>.Value != NumberKind.Binary)
            yield return static () => new DecimalTotal<T>();
    }
}
