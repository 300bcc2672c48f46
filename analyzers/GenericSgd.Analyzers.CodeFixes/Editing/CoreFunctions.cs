using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>Which functions the core has, if it is referenced at all.</summary>
static class CoreFunctions
{
    /// <summary>Whether a static class has a generic method of this name and number of parameters for this number type.</summary>
    public static bool Has(INamedTypeSymbol type, string name, int parameters, ITypeSymbol number) =>
        type.GetMembers(name).OfType<IMethodSymbol>().Any(m => m.IsStatic && m.Parameters.Length == parameters && m.TypeParameters is [var parameter] && number.Satisfies(parameter));

    /// <summary>The class Elementary, if it has the span version of a TensorPrimitives method for this number type.</summary>
    public static INamedTypeSymbol? Elementary(KnownTypes known, IMethodSymbol function, ITypeSymbol number) =>
        known.Elementary is { TypeParameters: [var parameter] } elementary && number.Satisfies(parameter)
        && elementary.GetMembers(function.Name).OfType<IMethodSymbol>().Any(m =>
            m.IsStatic && m.Parameters.Length == function.Parameters.Length && m.Parameters.All(p => p.Type is INamedTypeSymbol { TypeArguments.Length: 1 }))
            ? elementary
            : null;
}
