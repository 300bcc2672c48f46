using System.Numerics;
using Xunit;

namespace GenericSgd.Testing.Xunit;

/// <summary>All laws of a number type, each its own test case: <c>public sealed class MineLaws : NumberLawTests&lt;Mine&gt;;</c></summary>
/// <typeparam name="T">The number type.</typeparam>
public abstract class NumberLawTests<T>
    where T : INumber<T>
{
    /// <summary>The names of the laws, which do not depend on the number type.</summary>
    public static TheoryData<string> Laws => [.. NumberLaws.Of<double>().Select(law => law.Name)];

    /// <summary>Numbers to test beside the usual ones: infinities, NaN, the largest, the smallest.</summary>
    protected virtual T[] Special => [];

    /// <summary>A law.</summary>
    [LawTheory]
    [MemberData(nameof(Laws))]
    public void Law(string law) => LawRun.Check<T>(this, law, () => NumberLaws.Of<T>(null, Special));
}
