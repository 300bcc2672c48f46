using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>How the rest of a project uses what a fix is about to restrict.</summary>
static class Usage
{
    /// <summary>Whether some class of the project derives from this one.</summary>
    public static bool HasDerived(Compilation compilation, INamedTypeSymbol type) =>
        Types(compilation.Assembly.GlobalNamespace).Any(t => SymbolEqualityComparer.Default.Equals(t.BaseType?.OriginalDefinition, type));

    /// <summary>Whether a field or property is written anywhere else than in an initializer or in a constructor of its own type.</summary>
    public static bool IsWrittenLate(FixContext context, ISymbol symbol) =>
        context.Model.Compilation.SyntaxTrees.Any(tree =>
        {
            var names = tree.GetRoot(context.Cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Where(n =>
                n.Identifier.Text == symbol.Name && IsWrite(n)).ToArray();
            if (names.Length == 0)
            {
                return false;
            }

            var model = context.Model.Compilation.GetSemanticModel(tree);
            return names.Any(n =>
                SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n, context.Cancellation).Symbol?.OriginalDefinition, symbol)
                && !IsEarly(n, symbol, model));
        });

    static bool IsWrite(IdentifierNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            ArgumentListSyntax => false,
            _ => false,
        };
    }

    static bool IsEarly(IdentifierNameSyntax name, ISymbol symbol, SemanticModel model) =>
        name.Parent?.Parent is InitializerExpressionSyntax
        || (name.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor
            && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(constructor)?.ContainingType, symbol.ContainingType)
            && name.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null && name.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is null);

    static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));
}
