using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>Which functions the core has, if it is referenced at all.</summary>
static class CoreFunctions
{
    /// <summary>Whether a static class has a generic method of this name and number of parameters for this number type.</summary>
    public static bool Has(INamedTypeSymbol type, string name, int parameters, ITypeSymbol number) =>
        type.GetMembers(name).OfType<IMethodSymbol>().Any(m =>
            m.IsStatic && m.Parameters.Length == parameters && m.TypeParameters is [var parameter] && number.Satisfies(parameter));

    /// <summary>The core's version over spans of a TensorPrimitives method for this number type, if there is one.</summary>
    public static (INamedTypeSymbol Owner, string Name)? OverSpans(KnownTypes known, IMethodSymbol function, ITypeSymbol number)
    {
        var (owner, name) = function.Name == "SoftMax" ? (known.Exponentials, "Softmax") : (known.Elementary, function.Name);
        return owner is { TypeParameters: [var parameter] } && number.Satisfies(parameter)
            && owner.GetMembers(name).OfType<IMethodSymbol>().Any(m =>
                m.IsStatic && m.Parameters.Length == function.Parameters.Length
                    && m.Parameters.All(p => p.Type is INamedTypeSymbol { TypeArguments.Length: 1 }))
            ? (owner, name)
            : null;
    }
}
