using System.Composition;
using GenericSgd.Analyzers.CodeFixes.Editing;
using GenericSgd.Analyzers.Rules;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenericSgd.Analyzers.CodeFixes.Fixes;

/// <summary>GSGD007: the core's row-wise soft-max; without the core, the subtraction in front of the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class UnshiftedSoftmaxCodeFix() : FixProvider(UnshiftedSoftmaxAnalyzer.Id)
{
    public const string Key = "GSGD007";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Find<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: [var input, var destination] } call
            || context.Model.GetOperation(call, context.Cancellation) is not IInvocationOperation { TargetMethod.TypeArguments: [var element] } operation
            || !operation.IsTensorPrimitive(context.Known) || operation.TargetMethod.Name != "SoftMax")
        {
            yield break;
        }

        var type = element.ToMinimalDisplayString(context.Model, call.SpanStart);
        if (CoreFunctions.OverSpans(context.Known, operation.TargetMethod, element) is var (owner, name))
        {
            yield return new("Use the row-wise soft-max", Key, () =>
                context.Replace(call, $"{owner.Name}<{type}>.{name}{call.ArgumentList}").Using(context, owner));
        }
        else if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement && IsPlainSpan(operation.Arguments[0])
            && IsPlainSpan(operation.Arguments[1]))
        {
            yield return new("Subtract the maximum first", Key, () => Shift(context, statement, input.ToString(), destination.ToString(), type));
        }
    }

    // An array would be copied by the slice.
    static bool IsPlainSpan(IArgumentOperation argument) =>
        argument.Value.Variable() is not null && argument.Value.Bare().Type is not IArrayTypeSymbol
        && argument.Value is not IConversionOperation { OperatorMethod.ContainingType: IArrayTypeSymbol };

    static SyntaxNode Shift(FixContext context, ExpressionStatementSyntax statement, string input, string destination, string type)
    {
        var end = statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? statement.GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space);
        var shift = SyntaxFactory.ParseStatement($"TensorPrimitives.Subtract<{type}>({input}, TensorPrimitives.Max<{type}>({input}), {destination});").WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(end);
        var call = SyntaxFactory.ParseStatement($"TensorPrimitives.SoftMax<{type}>({destination}[..{input}.Length], {destination});")
            .WithLeadingTrivia(statement.GetLeadingTrivia().Where(t =>
                t.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)).WithTrailingTrivia(statement.GetTrailingTrivia());
        return context.Root.ReplaceNode(statement, new[] { shift, call });
    }
}
