using System.IO.Enumeration;
using System.Runtime.CompilerServices;

namespace GenericSgd.Optimizers;

/// <summary>Patterns for names of blocks: <c>layers.0.*</c>, <c>*.biases</c>; a star stands for any characters, a question mark for one.</summary>
static class BlockPattern
{
    internal static string Checked(string pattern, [CallerMemberName] string setting = "") => string.IsNullOrWhiteSpace(Require.NotNull(pattern, setting))
        ? throw new ArgumentException("A pattern such as layers.0.* or *.biases is needed.", setting)
        : pattern;

    internal static bool Fits(string pattern, in ParameterPart part) => FileSystemName.MatchesSimpleExpression(pattern, part.Name, ignoreCase: false);

    internal static void MustFit(string pattern, IReadOnlyList<ParameterPart> parts)
    {
        if (!parts.Any(part => Fits(pattern, part)))
            throw new ArgumentException($"The pattern \"{pattern}\" fits no block of parameters. They are {string.Join(", ", parts.Select(part => part.Name))}.",
                nameof(pattern));
    }
}
