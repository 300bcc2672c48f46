using System.Runtime.CompilerServices;
using GenericSgd.Testing.Xunit;
using Xunit;

namespace GenericSgd.Testing.Xunit3;

/// <summary>A test for each law, which is shown as skipped where the law was not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="LawTheoryAttribute"/>
    public LawTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => SkipExceptions = [typeof(LawNotRunException)];
}
