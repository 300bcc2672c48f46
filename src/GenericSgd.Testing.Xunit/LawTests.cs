using System.Numerics;

namespace GenericSgd.Testing.Xunit;

/// <summary>All laws of one part, a test case per number type.</summary>
public abstract class LawTests
{
    /// <summary>The laws of the part in a number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    protected abstract IReadOnlyList<Law> Laws<T>()
        where T : INumber<T>;

    /// <summary>All laws in float.</summary>
    [LawFact]
    public void Float() => Check<float>();

    /// <summary>All laws in double.</summary>
    [LawFact]
    public void Double() => Check<double>();

    /// <summary>All laws in Half.</summary>
    [LawFact]
    public void Half() => Check<Half>();

    /// <summary>All laws in decimal.</summary>
    [LawFact]
    public void Decimal() => Check<decimal>();

    /// <summary>All laws in a number type of your own: call it from a test.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    protected void Check<T>()
        where T : INumber<T> => LawRun.CheckAll<T>(this, Laws<T>);
}
