using System.Composition;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD002: computes in the number type itself, with its own function where the constraint has it, else with Elementary.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class FunctionThroughDoubleCodeFix() : FixProvider(FunctionThroughDoubleAnalyzer.Id)
{
    public const string Key = "GSGD002";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Find<InvocationExpressionSyntax>() is not { } found
            || context.Model.GetOperation(found, context.Cancellation) is not IInvocationOperation call
            || (call.IsCreate(context.Known) && call.Type is ITypeParameterSymbol ? call
                : Detours.WayBack(call, context.Known)) is not { Type: ITypeParameterSymbol number } back
            || back.Syntax is not InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: var type },
                ArgumentList.Arguments: [var argument]
            } whole)
        {
            yield break;
        }

        var writer = new NumberExpression(context, number, type.ToString());
        if (writer.Write(argument.Expression, alone: true) is { } code)
        {
            yield return new(
                $"Compute in {number.Name}",
                Key,
                () => writer.UsesElementary ? context.Replace(whole, code).Using(context, context.Known.Elementary!) : context.Replace(whole, code));
        }
    }
}
