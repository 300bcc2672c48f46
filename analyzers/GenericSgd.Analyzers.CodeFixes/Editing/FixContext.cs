using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>A finding as a fix sees it: the node, its tree and what the compiler knows.</summary>
sealed record FixContext(SemanticModel Model, SyntaxNode Root, SyntaxNode Node, Diagnostic Finding, KnownTypes Known, CancellationToken Cancellation)
{
    /// <summary>The node or the nearest one around it that is a <typeparamref name="T"/> of the same span.</summary>
    public T? Find<T>() where T : SyntaxNode => Node.AncestorsAndSelf().TakeWhile(n => n.Span == Node.Span).OfType<T>().FirstOrDefault();

    public bool InScope(string typeName, INamedTypeSymbol type) =>
        Model.LookupNamespacesAndTypes(Node.SpanStart, name: typeName).Any(s => SymbolEqualityComparer.Default.Equals(s.OriginalDefinition, type));
}
