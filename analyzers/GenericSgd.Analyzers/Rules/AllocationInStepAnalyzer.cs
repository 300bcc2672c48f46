using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD009: memory that a definition allocates in every step.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class AllocationInStepAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD009";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A step allocates memory",
        "{0} allocates in every call of {1}",
        RuleDocs.Performance,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Forward, Backward, Value, Gradient and Apply run for every batch. What they allocate keeps the garbage collector busy; scratch memory belongs to the network.",
        RuleDocs.Page(Id));

    static readonly ImmutableHashSet<string> Steps = ImmutableHashSet.Create("Forward", "Backward", "Value", "Gradient", "Apply");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        if (known.Definitions.Length > 0)
            start.RegisterOperationBlockAction(context => Analyze(context, known));
    }

    static void Analyze(OperationBlockAnalysisContext context, KnownTypes known)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsOverride: true } method || !Steps.Contains(method.Name) || !method.ContainingType.IsDefinition(known))
            return;

        foreach (var operation in context.OperationBlocks.SelectMany(b => b.Descendants()))
        {
            if (Allocations.What(operation, known) is { } what && !Allocations.OnlyOnFailure(operation) && !operation.IsUnderTypeTest())
                context.ReportDiagnostic(Diagnostic.Create(Rule, operation.Syntax.GetLocation(), what, method.Name));
        }
    }
}
