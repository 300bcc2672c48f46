using System.Composition;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD010: the conversion once, in a variable in front of the outermost loop in which it never changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class InvariantConversionCodeFix() : FixProvider(InvariantConversionAnalyzer.Id)
{
    public const string Key = "GSGD010";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Find<ExpressionSyntax>() is { } conversion
            && context.Model.GetOperation(conversion, context.Cancellation) is { Type: { } type } operation
            && Invariants.Loop(operation)?.Syntax is StatementSyntax
            {
                Parent: BlockSyntax or SwitchSectionSyntax or StatementSyntax
                and not LabeledStatementSyntax or ElseClauseSyntax
            } loop)
        {
            yield return new("Convert in front of the loop", Key, () => Move(context, conversion, loop, type));
        }
    }

    static SyntaxNode Move(FixContext context, ExpressionSyntax conversion, StatementSyntax loop, ITypeSymbol type)
    {
        if (Declared(loop, conversion) is { } existing)
            return context.Root.ReplaceNode(conversion, Code.Fresh(SyntaxFactory.IdentifierName(existing), conversion));

        var name = VariableName.For(context, conversion, loop, type);
        var moved = loop.ReplaceNode(conversion, Code.Fresh(SyntaxFactory.IdentifierName(name), conversion));
        var line = SyntaxFactory.EndOfLine(context.Root.ToFullString().Contains("\r\n") ? "\r\n" : "\n");
        var declaration = SyntaxFactory.ParseStatement($"var {name} = {conversion.WithoutTrivia()};").WithLeadingTrivia(
            loop.GetLeadingTrivia()).WithTrailingTrivia(line);
        moved = moved.WithLeadingTrivia(loop.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)));
        return loop.Parent is BlockSyntax or SwitchSectionSyntax
            ? context.Root.ReplaceNode(loop, [declaration, moved])
            : context.Root.ReplaceNode(loop,
                SyntaxFactory.Block(declaration, moved).WithTrailingTrivia(loop.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // The same conversion may have been moved there before.
    static string? Declared(StatementSyntax loop, ExpressionSyntax conversion)
    {
        var before = loop.Parent is BlockSyntax block ? block.Statements.Take(block.Statements.IndexOf(loop)).Reverse() : [];
        return before.TakeWhile(s => s is LocalDeclarationStatementSyntax).Cast<LocalDeclarationStatementSyntax>()
            .Select(s => s.Declaration.Variables).Where(v => v is [{ Initializer.Value: var value }] && SyntaxFactory.AreEquivalent(value, conversion))
            .Select(v => v[0].Identifier.Text).FirstOrDefault();
    }
}
