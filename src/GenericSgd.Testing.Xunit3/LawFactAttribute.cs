using System.Runtime.CompilerServices;
using GenericSgd.Testing.Xunit;
using Xunit;

namespace GenericSgd.Testing.Xunit3;

/// <summary>A test of laws, which is shown as skipped where none was run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawFactAttribute : FactAttribute
{
    /// <inheritdoc cref="LawFactAttribute"/>
    public LawFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => SkipExceptions = [typeof(LawNotRunException)];
}
