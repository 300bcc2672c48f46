using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenericSgd.Analyzers.Rules;

/// <summary>GSGD008: a layer, cost, transform, schedule or initializer that can change, or that can be derived from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class MutableDefinitionAnalyzer : NumberAnalyzer
{
    public const string Id = "GSGD008";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A definition is not sealed or holds state",
        "'{0}' {1}",
        RuleDocs.Design,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Definitions are values: one runs in several number types, on several threads and in JSON. One that changes, or that is derived from, is equal to others by accident.",
        RuleDocs.Page(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected override void Register(CompilationStartAnalysisContext start, KnownTypes known)
    {
        if (known.Definitions.Length > 0)
            start.RegisterSymbolAction(context => Analyze(context, known), SymbolKind.NamedType);
    }

    static void Analyze(SymbolAnalysisContext context, KnownTypes known)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsDefinition(known))
            return;

        if (type is { IsSealed: false, IsAbstract: false })
            Report(context, type, "is neither sealed nor abstract");

        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol { SetMethod: { IsInitOnly: false }, IsIndexer: false, IsOverride: false }:
                    Report(context, member, "can be set after the definition was made");
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false, IsReadOnly: false, IsConst: false }:
                    Report(context, member, "is a field that can change");
                    break;
            }
        }
    }

    static void Report(SymbolAnalysisContext context, ISymbol symbol, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name, what));
}
