using System.Composition;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD008: sealed, init and readonly, each where nothing in the project stands against it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class MutableDefinitionCodeFix() : FixProvider(MutableDefinitionAnalyzer.Id)
{
    public const string Key = "GSGD008";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        var fix = context.Node switch
        {
            RecordDeclarationSyntax record => Seal(context, record),
            PropertyDeclarationSyntax property => Init(context, property),
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable => FixOf(context, variable, field),
            _ => null,
        };
        return fix is null ? [] : [fix];
    }

    static Fix? Seal(FixContext context, RecordDeclarationSyntax record) =>
        context.Model.GetDeclaredSymbol(record, context.Cancellation) is { } type && !Usage.HasDerived(context.Model.Compilation, type)
            && !type.GetMembers().Any(IsForHeirs)
            ? new("Make it sealed", Key, () =>
                context.Root.ReplaceNode(record, (RecordDeclarationSyntax)WithModifier(record, SyntaxKind.SealedKeyword, SyntaxKind.PartialKeyword)))
            : null;

    static bool IsForHeirs(ISymbol member) =>
        !member.IsImplicitlyDeclared
            && (member.IsVirtual || (!member.IsOverride && member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal));

    static Fix? Init(FixContext context, PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.SetAccessorDeclaration)) is { } setter
        && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
        && context.Model.GetDeclaredSymbol(property, context.Cancellation) is { } symbol && !Usage.IsWrittenLate(context, symbol)
            ? new("Make it init", Key, () => context.Root.ReplaceNode(setter, AsInit(setter)))
            : null;

    static Fix? FixOf(FixContext context, VariableDeclaratorSyntax variable, FieldDeclarationSyntax field) =>
        !field.Modifiers.Any(SyntaxKind.VolatileKeyword)
        && field.Declaration.Variables.All(v => context.Model.GetDeclaredSymbol(v, context.Cancellation) is { } symbol && !Usage.IsWrittenLate(context, symbol))
        && variable.Identifier.Text.Length > 0
            ? new("Make it readonly", Key, () =>
                context.Root.ReplaceNode(field, (FieldDeclarationSyntax)WithModifier(field, SyntaxKind.ReadOnlyKeyword, SyntaxKind.None)))
            : null;

    static AccessorDeclarationSyntax AsInit(AccessorDeclarationSyntax setter) =>
        SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers,
            SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword), setter.Body, setter.ExpressionBody, setter.SemicolonToken);

    // Behind the accessibility, in front of what has to be last. The first token of a declaration carries its comments.
    static MemberDeclarationSyntax WithModifier(MemberDeclarationSyntax member, SyntaxKind modifier, SyntaxKind last)
    {
        var leading = member.GetLeadingTrivia();
        var token = SyntaxFactory.Token(modifier).WithTrailingTrivia(SyntaxFactory.Space);
        if (member.AttributeLists.Count > 0 || member.Modifiers.Count > 0)
        {
            var at = member.Modifiers.TakeWhile(m => !m.IsKind(last)).Count();
            if (at == 0 && member.Modifiers.Count > 0)
            {
                var first = member.Modifiers[0];
                return member.WithModifiers(member.Modifiers.Replace(first, first.WithLeadingTrivia()).Insert(0, token.WithLeadingTrivia(first.LeadingTrivia)));
            }

            return member.WithModifiers(member.Modifiers.Insert(at, token));
        }

        return member.WithoutLeadingTrivia().WithModifiers([token.WithLeadingTrivia(leading)]);
    }
}
