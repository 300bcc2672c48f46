using System.Collections.Immutable;
using GenericSgd.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>What all fixes share. A fix says what the tree becomes; offering it, and fixing all, are written here once.</summary>
abstract class FixProvider(string id) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [id];

    public sealed override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <summary>The fixes that keep the meaning, the best first; none where the meaning is in doubt.</summary>
    public abstract IEnumerable<Fix> Fixes(FixContext context);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var finding in context.Diagnostics)
        {
            var found = await ContextAsync(context.Document, finding, node: null, context.CancellationToken).ConfigureAwait(false);
            foreach (var fix in found is null ? [] : Fixes(found))
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fix.Apply())), fix.Key), finding);
        }
    }

    internal static async Task<FixContext?> ContextAsync(Document document, Diagnostic finding, SyntaxNode? node, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || KnownTypes.Of(model.Compilation) is not { } known)
        {
            return null;
        }

        node ??= root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        return new(model, root, node, finding, known, cancellationToken);
    }
}
