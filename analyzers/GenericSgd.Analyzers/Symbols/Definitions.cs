using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Records that users derive from the core's abstract ones.</summary>
static class Definitions
{
    public static bool IsDefinition(this INamedTypeSymbol? type, KnownTypes known) =>
        type is { TypeKind: TypeKind.Class } && known.Definitions.Any(d => !SymbolEqualityComparer.Default.Equals(type, d) && type.IsOrDerivesFrom(d));
}
