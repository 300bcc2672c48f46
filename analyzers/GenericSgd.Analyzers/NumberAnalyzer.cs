using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenericSgd.Analyzers;

/// <summary>What all rules share: generated code is left alone, and a compilation without generic math costs nothing.</summary>
abstract class NumberAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } known)
                Register(start, known);
        });
    }

    protected abstract void Register(CompilationStartAnalysisContext start, KnownTypes known);
}
