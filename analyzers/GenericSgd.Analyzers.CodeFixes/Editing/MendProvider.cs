using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>What all mends share. A mend says what the tree becomes; offering it, and mending all, are written here once.</summary>
abstract class MendProvider(string id) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [id];

    public sealed override FixAllProvider GetFixAllProvider() => MendAll.Instance;

    /// <summary>The mends that keep the meaning, the best first; none where the meaning is in doubt.</summary>
    public abstract IEnumerable<Mend> Mends(MendContext context);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var finding in context.Diagnostics)
        {
            var found = await ContextAsync(context.Document, finding, node: null, context.CancellationToken).ConfigureAwait(false);
            foreach (var mend in found is null ? [] : Mends(found))
            {
                context.RegisterCodeFix(CodeAction.Create(mend.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(mend.Apply())), mend.Key), finding);
            }
        }
    }

    internal static async Task<MendContext?> ContextAsync(Document document, Diagnostic finding, SyntaxNode? node, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || KnownTypes.Of(model.Compilation) is not { } known)
        {
            return null;
        }

        node ??= root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        return new(model, root, node, finding, known, cancellation);
    }
}
