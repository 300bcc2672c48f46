using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>Fixes all findings of a document one after the other, so that a later fix sees what an earlier one wrote (a name, a using).</summary>
sealed class FixAll : DocumentBasedFixAllProvider
{
    public static readonly FixAll Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellationToken = fixAllContext.CancellationToken;
        if (fixAllContext.CodeFixProvider is not FixProvider provider
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var marks = diagnostics.OrderBy(d => d.Location.SourceSpan.Start)
            .Select(d => (Finding: d, Node: root.FindNode(d.Location.SourceSpan, getInnermostNodeForTie: true), Mark: new SyntaxAnnotation())).ToArray();
        document = document.WithSyntaxRoot(root.ReplaceNodes(
            marks.Select(m => m.Node).Distinct(),
            (original, rewritten) => rewritten.WithAdditionalAnnotations(marks.Where(m => m.Node == original).Select(m => m.Mark))));

        foreach (var (finding, _, mark) in marks)
        {
            var current = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (current?.GetAnnotatedNodes(mark).FirstOrDefault() is { } node
                && await FixProvider.ContextAsync(document, finding, node, cancellationToken).ConfigureAwait(false) is { } context
                && provider.Fixes(context).FirstOrDefault(m => m.Key == fixAllContext.CodeActionEquivalenceKey) is { } fix)
            {
                document = document.WithSyntaxRoot(fix.Apply());
            }
        }

        return document;
    }
}
