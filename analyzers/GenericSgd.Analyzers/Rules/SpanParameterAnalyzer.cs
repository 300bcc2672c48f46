using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD011: a signature that does not tell what is read and what is written: sources first and read-only, what is written last.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class SpanParameterAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD011";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A span parameter hides that it is read or written",
        "'{0}' {1}",
        RuleDocs.Design,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Where every written span stands behind the read ones, and every read one is a ReadOnlySpan, a call can be read without its documentation.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known) =>
        start.RegisterOperationBlockAction(context =>
        {
            if (context.OwningSymbol is IMethodSymbol method && method.Parameters.Any(p => SpanUses.IsWritable(p.Type, known)) && IsFree(method))
            {
                foreach (var parameter in method.Parameters)
                    Analyze(context, method, parameter, known);
            }
        });

    static void Analyze(OperationBlockAnalysisContext context, IMethodSymbol method, IParameterSymbol parameter, KnownTypes known)
    {
        if (parameter.RefKind != RefKind.None || !SpanUses.IsWritable(parameter.Type, known))
            return;

        // An extension on Span stands beside the one on ReadOnlySpan because receivers were not converted before C# 14.
        if (method.IsExtensionMethod && parameter.Ordinal == 0)
            return;

        var uses = SpanUses.Of(parameter, context.OperationBlocks, known).ToArray();
        if (uses.Contains(SpanUse.Written))
        {
            if (method.Parameters.Skip(parameter.Ordinal + 1).FirstOrDefault(p => SpanUses.IsReadOnly(p.Type, known)) is { } source)
                Report(context, parameter, $"is written but stands in front of '{source.Name}', which is read");
        }
        else if (uses.Contains(SpanUse.Read) && !uses.Contains(SpanUse.Unknown) && ReadOnly(parameter.Type, known) is { } type
            && !HasReadOnlyTwin(method, parameter, known))
        {
            Report(context, parameter, $"is only read: declare it {type.Name}");
        }
    }

    static INamedTypeSymbol? ReadOnly(ITypeSymbol type, KnownTypes known) => Calls.IsType(type, known.Span) ? known.ReadOnlySpan : known.ReadOnlySpan2D;

    static bool HasReadOnlyTwin(IMethodSymbol method, IParameterSymbol parameter, KnownTypes known) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Any(m => m.Parameters.Length == method.Parameters.Length && SpanUses.IsReadOnly(m.Parameters[parameter.Ordinal].Type, known));

    // A signature that someone else laid down cannot be changed here.
    static bool IsFree(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary, IsOverride: false, IsVirtual: false, IsAbstract: false, IsExtern: false, IsPartialDefinition: false,
            PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true
        }
        && !method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).Any(m =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method));

    static void Report(OperationBlockAnalysisContext context, IParameterSymbol parameter, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], parameter.Name, what));
}
