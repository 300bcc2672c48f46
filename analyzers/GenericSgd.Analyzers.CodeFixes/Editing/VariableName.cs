using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>A name for a converted number: <c>two</c> for a constant, <c>rateAsT</c> for a variable.</summary>
static class VariableName
{
    public static string For(FixContext context, ExpressionSyntax conversion, StatementSyntax loop, ITypeSymbol type)
    {
        var name = Word(Argument(conversion)?.ToString()) ?? Named(conversion, type);
        var member = loop.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (SyntaxNode)loop;
        var taken = new HashSet<string>(member.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.Text));
        var free = name;
        for (var number = 2; taken.Contains(free) || !context.Model.LookupSymbols(loop.SpanStart, name: free).IsEmpty; number++)
            free = name + number;

        return free;
    }

    static string? Word(string? constant) => constant switch
    {
        "0.5" => "half",
        "2" => "two",
        "3" => "three",
        "4" => "four",
        "5" => "five",
        "6" => "six",
        "8" => "eight",
        "10" => "ten",
        "100" => "hundred",
        _ => null,
    };

    static ExpressionSyntax? Argument(ExpressionSyntax conversion) => conversion switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } => argument.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
        CastExpressionSyntax cast => cast.Expression,
        _ => null,
    };

    static string Named(ExpressionSyntax conversion, ITypeSymbol type)
    {
        var identifier = Argument(conversion)?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.Text.TrimStart('_', '@');
        var stem = string.IsNullOrEmpty(identifier) ? "constant" : char.ToLowerInvariant(identifier![0]) + identifier.Substring(1);
        return $"{stem}As{type.Name}";
    }
}
