using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>Questions about types as numbers.</summary>
static class NumberTypes
{
    /// <summary>A type parameter that is constrained to be a number.</summary>
    public static bool IsNumberParameter(this ITypeSymbol? type, KnownTypes known) =>
        type is ITypeParameterSymbol parameter && parameter.Has(known.NumberBase);

    public static bool IsIntegerParameter(this ITypeSymbol? type, KnownTypes known) =>
        type is ITypeParameterSymbol parameter && parameter.Has(known.BinaryInteger);

    public static bool IsFloating(this ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    public static bool IsDecimal(this ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Decimal;

    public static bool IsInteger(this ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>Whether a type has an interface of this definition, be it a class, a struct or a type parameter.</summary>
    public static bool Has(this ITypeSymbol type, INamedTypeSymbol? definition) =>
        definition is not null && type.Interfaces().Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, definition));

    /// <summary>All interfaces; of a type parameter all that its constraints promise.</summary>
    public static IEnumerable<INamedTypeSymbol> Interfaces(this ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? parameter.Promised([]) : type.AllInterfaces;

    /// <summary>Whether <paramref name="type"/> may stand for <paramref name="parameter"/>, as far as interfaces tell.</summary>
    public static bool Satisfies(this ITypeSymbol type, ITypeParameterSymbol parameter)
    {
        var have = new HashSet<ITypeSymbol>(type.Interfaces(), SymbolEqualityComparer.Default);
        return parameter.ConstraintTypes.OfType<INamedTypeSymbol>().All(wanted => have.Contains(Replace(wanted, parameter, type)));
    }

    /// <summary>The static method of this name that the constraints of a type parameter promise, e.g. <c>T.Sqrt</c>.</summary>
    public static IMethodSymbol? StaticMethod(this ITypeParameterSymbol type, string name, int parameters) =>
        type.Interfaces().SelectMany(i => i.GetMembers(name)).OfType<IMethodSymbol>()
            .FirstOrDefault(m => m.IsStatic && !m.IsGenericMethod && m.Parameters.Length == parameters);

    public static bool HasStaticProperty(this ITypeParameterSymbol type, string name) =>
        type.Interfaces().SelectMany(i => i.GetMembers(name)).OfType<IPropertySymbol>().Any(p => p.IsStatic);

    public static bool IsOrDerivesFrom(this ITypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    static IEnumerable<INamedTypeSymbol> Promised(this ITypeParameterSymbol parameter, HashSet<ISymbol> seen)
    {
        if (!seen.Add(parameter))
        {
            yield break;
        }

        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (constraint is ITypeParameterSymbol other)
            {
                foreach (var promised in other.Promised(seen))
                    yield return promised;
            }
            else if (constraint is INamedTypeSymbol named)
            {
                if (named.TypeKind == TypeKind.Interface)
                    yield return named;

                foreach (var inherited in named.AllInterfaces)
                    yield return inherited;
            }
        }
    }

    static ITypeSymbol Replace(INamedTypeSymbol constraint, ITypeParameterSymbol parameter, ITypeSymbol type) =>
        constraint.IsGenericType
            ? constraint.OriginalDefinition.Construct([.. constraint.TypeArguments.Select(a => SymbolEqualityComparer.Default.Equals(a, parameter) ? type : a)])
            : constraint;
}
