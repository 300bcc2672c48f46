using System.Composition;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD003: the conversion that rounds once, correctly. Only where the core is referenced.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class LossyConversionCodeFix() : FixProvider(LossyConversionAnalyzer.Id)
{
    public const string Key = "GSGD003";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Known.ExactConvert is { } exact && context.Find<ExpressionSyntax>() is { } old
            && context.Model.GetOperation(old, context.Cancellation) is { Type: { } to } operation
            && LossyConversionAnalyzer.Operand(operation, context.Known) is { Type: { } from, Syntax: ExpressionSyntax source }
            && Name(from) is { } fromName && Name(to) is { } toName)
        {
            source = source is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : source;
            yield return new("Use ExactConvert", Key, () =>
                context.Replace(old, $"ExactConvert.Nearest<{fromName}, {toName}>({source})").Using(context, exact));
        }
    }

    // The name is also the answer to "is it one of the types that convert": a nullable one is left to the reader.
    static string? Name(ITypeSymbol type) => type.IsFloating() || type.IsDecimal() ? type.ToDisplayString() : type.Name == "Half" ? "Half" : null;
}
