using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>Mends all findings of a document one after the other, so that a later mend sees what an earlier one wrote (a name, a using).</summary>
sealed class MendAll : DocumentBasedFixAllProvider
{
    public static readonly MendAll Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellation = fixAllContext.CancellationToken;
        if (fixAllContext.CodeFixProvider is not MendProvider provider || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
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
            var current = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            if (current?.GetAnnotatedNodes(mark).FirstOrDefault() is { } node
                && await MendProvider.ContextAsync(document, finding, node, cancellation).ConfigureAwait(false) is { } context
                && provider.Mends(context).FirstOrDefault(m => m.Key == fixAllContext.CodeActionEquivalenceKey) is { } mend)
            {
                document = document.WithSyntaxRoot(mend.Apply());
            }
        }

        return document;
    }
}
