using System.Numerics;
using Xunit;

namespace GenericSgd.Testing.Xunit;

/// <summary>All laws of a number type's elementary functions: <c>public sealed class MineFunctions : ElementaryLawTests&lt;Mine&gt;;</c></summary>
/// <typeparam name="T">The number type.</typeparam>
public abstract class ElementaryLawTests<T>
    where T : INumber<T>
{
    /// <summary>All laws.</summary>
    [Fact]
    public void Elementary() => ElementaryLaws.Check<T>();
}
