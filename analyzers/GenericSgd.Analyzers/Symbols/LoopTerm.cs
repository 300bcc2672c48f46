using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>A part of an element-wise formula: the element <c>x[i]</c> of a span or array, or a scalar that no iteration changes.</summary>
sealed record LoopTerm(IOperation Value, ISymbol? Span, IOperation? Instance)
{
    public bool IsSpan => Span is not null;

    public bool IsArray => Instance?.Type is IArrayTypeSymbol;

    public static LoopTerm? Of(IOperation operation, LoopHead head) => operation switch
    {
        IArrayElementReferenceOperation { Indices: [var at] } element when LoopHead.IsIndex(at, head.Index) => OfSpan(operation, element.ArrayReference),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [{ Value: var at }] } when LoopHead.IsIndex(at,
            head.Index) => OfSpan(operation, instance),
        ILocalReferenceOperation local when !LoopHead.IsIndex(local, head.Index) => new(operation, null, null),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => new(operation, null, null),
        IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } => new(operation, null, null),
        IPropertyReferenceOperation { Property: { IsStatic: true, IsIndexer: false, SetMethod: null } } => new(operation, null, null),
        ILiteralOperation => new(operation, null, null),
        _ => null,
    };

    /// <summary>Whether two different spans were cut from one and the same: then a shift between them may lie, which the loop allows and the call does
    /// not.</summary>
    public static bool MayOverlap(ImmutableArray<LoopTerm> terms)
    {
        var spans = terms.Where(t => t.IsSpan).GroupBy(t => t.Span, SymbolEqualityComparer.Default).Select(g => g.First()).ToArray();
        return spans.Length > 1 && spans.SelectMany(s => s.Origins()).GroupBy(o => o, SymbolEqualityComparer.Default).Any(g => g.Count() > 1);
    }

    static LoopTerm? OfSpan(IOperation element, IOperation instance) => instance switch
    {
        ILocalReferenceOperation local when IsSpanOrArray(local.Type) => new(element, local.Local, instance),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter when IsSpanOrArray(parameter.Type) =>
            new(element, parameter.Parameter, instance),
        IFieldReferenceOperation { Field.IsReadOnly: true, Type: IArrayTypeSymbol } field => new(element, field.Field, instance),
        _ => null,
    };

    static bool IsSpanOrArray(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { Rank: 1 }
            or INamedTypeSymbol
        {
            Name: "Span" or "ReadOnlySpan", TypeArguments.Length: 1,
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        };

    // The span itself and whatever variables its initializer names.
    HashSet<ISymbol> Origins()
    {
        var origins = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { Span! };
        if (Span is ILocalSymbol local && Instance is not null)
        {
            var root = Instance;
            while (root.Parent is { } parent)
                root = parent;

            var made = root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(d =>
                SymbolEqualityComparer.Default.Equals(d.Symbol, local))?.Initializer?.Value;
            foreach (var used in made?.DescendantsAndSelf() ?? [])
            {
                ISymbol? symbol = used switch
                {
                    ILocalReferenceOperation l => l.Local,
                    IParameterReferenceOperation p => p.Parameter,
                    IFieldReferenceOperation f => f.Field,
                    _ => null,
                };
                if (symbol is not null && !(used.Type?.IsInteger() ?? false))
                    origins.Add(symbol);
            }
        }

        return origins;
    }
}
