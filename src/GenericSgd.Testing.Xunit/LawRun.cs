using System.Collections.Concurrent;
using System.Numerics;

namespace GenericSgd.Testing.Xunit;

/// <summary>Runs a law of a test class. Its table of laws is made once for each number type, not once for each of its tests.</summary>
static class LawRun
{
    static readonly ConcurrentDictionary<(Type TestClass, Type Number), Lazy<IReadOnlyList<Law>>> Tables = new();

    /// <summary>Checks the law of that name.</summary>
    /// <exception cref="LawNotRunException">The settings leave the law out, or it says nothing of this part.</exception>
    /// <exception cref="LawException">The law is broken.</exception>
    internal static void Check<T>(object tests, string name, Func<IReadOnlyList<Law>> laws)
        where T : INumber<T>
    {
        var law = Of<T>(tests, laws).SingleOrDefault(law => law.Name == name) ?? throw new LawNotRunException($"The settings leave out the law \"{name}\".");
        var verdict = law.Check();
        verdict.ThrowIfBroken();
        if (verdict.Outcome == Outcome.DoesNotApply)
            throw new LawNotRunException(verdict.ToString());
    }

    /// <summary>Checks all laws.</summary>
    /// <exception cref="LawNotRunException">The settings leave all laws out.</exception>
    /// <exception cref="LawException">A law is broken.</exception>
    internal static void CheckAll<T>(object tests, Func<IReadOnlyList<Law>> laws)
        where T : INumber<T>
    {
        var table = Of<T>(tests, laws);
        if (table.Count == 0)
            throw new LawNotRunException("The settings leave out every law.");
        LawReport.Of(table).ThrowIfBroken();
    }

    static IReadOnlyList<Law> Of<T>(object tests, Func<IReadOnlyList<Law>> laws) =>
        Tables.GetOrAdd((tests.GetType(), typeof(T)), _ => new Lazy<IReadOnlyList<Law>>(laws)).Value;
}
