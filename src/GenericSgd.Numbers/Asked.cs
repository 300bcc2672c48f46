using System.Numerics;

namespace GenericSgd.Numbers;

/// <summary>Questions that not every number type answers.</summary>
/// <typeparam name="T">The number type.</typeparam>
static class Asked<T>
    where T : INumber<T>
{
    static readonly bool KnowsSubnormals = Answers(static () => T.IsSubnormal(T.One));
    static readonly bool KnowsIntegers = Answers(static () => T.IsInteger(T.One));

    /// <summary>Neither finite nor NaN.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInfinity(T value) => !T.IsFinite(value) && !T.IsNaN(value);

    /// <summary>Whether the type says so.</summary>
    /// <param name="value">The number.</param>
    public static bool IsSubnormal(T value) => KnowsSubnormals && T.IsSubnormal(value);

    /// <summary>Whether the type says so; of a type that cannot tell its whole numbers none is known to be one.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInteger(T value) => KnowsIntegers && T.IsInteger(value);

    static bool Answers(Func<bool> question)
    {
        try
        {
            _ = question();
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }
}
