using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>Laws over a number type that throws while their cases are made: each says so by its name, instead of an exception of a type initializer.</summary>
static class Unmade
{
    internal static IReadOnlyList<Law> Or<T>(Func<IReadOnlyList<Law>> make, Func<IReadOnlyList<Law>> inDouble)
        where T : INumber<T>
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (typeof(T) != typeof(double) && exception is not OutOfMemoryException)
        {
            var cause = Cause(exception);
            return [.. inDouble().Select(law => law with
            {
                Subject = law.Subject.Replace("<double>", $"<{CodeText.TypeName<T>()}>", StringComparison.Ordinal),
                NumberType = NumberCodec<T>.Name,
                Test = self => Verdict(self, cause),
            })];
        }
    }

    /// <summary>The verdict on a law of which no case could be made.</summary>
    internal static Verdict Verdict(Law law, Exception cause) =>
        new(law, Outcome.Broken, 0, new CounterExample($"no case could be made: {Words(cause)}", "// none", "", cause));

    internal static string Words(Exception exception) => $"{Cause(exception).GetType().Name}: {Cause(exception).Message}";

    static Exception Cause(Exception exception) => exception is TypeInitializationException { InnerException: { } inner } ? Cause(inner) : exception;
}
