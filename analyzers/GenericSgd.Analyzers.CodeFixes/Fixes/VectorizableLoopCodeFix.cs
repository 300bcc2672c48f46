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

/// <summary>GSGD004: the call in place of the loop, its inputs cut to the length that the loop runs over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
sealed class VectorizableLoopCodeFix() : FixProvider(VectorizableLoopAnalyzer.Id)
{
    public const string Key = "GSGD004";

    public override IEnumerable<Fix> Fixes(FixContext context)
    {
        if (context.Node.FirstAncestorOrSelf<ForStatementSyntax>() is { } loop
            && context.Model.GetOperation(loop, context.Cancellation) is IForLoopOperation operation
            && ElementwiseLoop.Match(operation, context.Known) is { } match)
        {
            yield return new($"Call TensorPrimitives.{match.Method.Name}", Key, () => Apply(context, loop, match));
        }
    }

    static SyntaxNode Apply(FixContext context, ForStatementSyntax loop, ElementwiseLoop match)
    {
        var arguments = match.Inputs.Select(i => i.IsSpan ? Cut(i, match) : i.Value.Syntax.ToString()).Append(match.Destination.Instance!.Syntax.ToString());
        var exact = match.Inputs.Where(i => i.IsSpan).All(i => Calls.IsType(i.Instance!.Type, context.Known.ReadOnlySpan)) && !match.Destination.IsArray;
        var type = exact ? "" : $"<{match.Element.ToMinimalDisplayString(context.Model, loop.SpanStart)}>";
        var call = SyntaxFactory.ParseStatement($"TensorPrimitives.{match.Method.Name}{type}({string.Join(", ", arguments)});");
        var root = context.Root.ReplaceNode(loop, Code.Fresh(call, loop)).Using(context, context.Known.TensorPrimitives!);
        return match.Inputs.Any(i => i.IsArray) && context.Model.Compilation.GetTypeByMetadataName("System.MemoryExtensions") is { } extensions
            ? root.Using(context, extensions)
            : root;
    }

    // The span whose length bounds the loop stays whole.
    static string Cut(LoopTerm input, ElementwiseLoop match)
    {
        var name = input.Instance!.Syntax.ToString();
        return match.Bound is IPropertyReferenceOperation { Instance: { } measured } && measured.Syntax.ToString() == name ? name
            : input.IsArray ? $"{name}.AsSpan(0, {match.Bound.Syntax})"
            : $"{name}[..{match.Bound.Syntax}]";
    }
}
