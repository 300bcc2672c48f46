using System.Runtime.CompilerServices;

namespace GenericSgd;

/// <summary>How deep definitions may stand inside each other: the same where they are made, written and read, so that what is trained can be saved and
/// loaded.</summary>
static class Nesting
{
    /// <summary>More than any network has, and far from the end of any thread's stack.</summary>
    internal const int Most = 64;

    internal static string TooDeep => $"Definitions may stand inside each other at most {Most} deep.";

    internal static int DepthOf(object? definition) => definition is INesting nesting ? nesting.Depth : 0;

    /// <summary>How deep a definition is that has these inside.</summary>
    internal static int Around<TInner>(ValueList<TInner> inner)
    {
        var deepest = 0;
        foreach (var item in inner)
            deepest = Math.Max(deepest, DepthOf(item));
        return deepest + 1;
    }

    /// <summary>What is to stand inside another definition.</summary>
    /// <exception cref="ArgumentException">It is too deep for that.</exception>
    internal static TInner Inside<TInner>(TInner inner, [CallerMemberName] string setting = "") =>
        DepthOf(inner) < Most ? inner : throw new ArgumentException(TooDeep, setting);

    /// <inheritdoc cref="Inside{TInner}(TInner, string)"/>
    internal static ValueList<TInner> Inside<TInner>(ValueList<TInner> inner, [CallerMemberName] string setting = "") =>
        Around(inner) <= Most ? inner : throw new ArgumentException(TooDeep, setting);
}
