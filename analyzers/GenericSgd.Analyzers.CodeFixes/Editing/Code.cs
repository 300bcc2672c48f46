using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>Small edits of a tree.</summary>
static class Code
{
    /// <summary>The tree with one expression replaced by the code of another, in parentheses where the place needs them.</summary>
    public static SyntaxNode Replace(this FixContext context, ExpressionSyntax old, string code)
    {
        var expression = SyntaxFactory.ParseExpression(code);
        var safe = expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or LiteralExpressionSyntax
            || old.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax
                or ExpressionStatementSyntax or InitializerExpressionSyntax or YieldStatementSyntax
            || (old.Parent is AssignmentExpressionSyntax assignment && assignment.Right == old);
        return context.Root.ReplaceNode(old, Fresh(safe ? expression : SyntaxFactory.ParenthesizedExpression(expression), old));
    }

    public static T Fresh<T>(T node, SyntaxNode old) where T : SyntaxNode => node.WithTriviaFrom(old).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The tree with <c>using</c> of a type's namespace, if the type cannot be named without it.</summary>
    public static SyntaxNode Using(this SyntaxNode root, FixContext context, INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        if (context.InScope(type.Name, type) || root is not CompilationUnitSyntax unit || unit.Usings.Any(u => u.Name?.ToString() == space))
        {
            return root;
        }

        var line = SyntaxFactory.EndOfLine(root.ToFullString().Contains("\r\n") ? "\r\n" : "\n");
        var added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space)).NormalizeWhitespace().WithTrailingTrivia(line);
        var at = unit.Usings.TakeWhile(u => Sorts(u, space)).Count();
        return at == 0 && unit.Usings.Count == 0
            ? unit.WithUsings([added.WithTrailingTrivia(line, line)])
            : unit.WithUsings(unit.Usings.Insert(at, added));
    }

    // Namespaces of System stand first, the others after them, each by ordinal.
    static bool Sorts(UsingDirectiveSyntax existing, string space)
    {
        var name = existing.Name?.ToString() ?? "";
        var (left, right) = (IsSystem(name), IsSystem(space));
        return left == right ? string.CompareOrdinal(name, space) < 0 : left;
    }

    static bool IsSystem(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
}
