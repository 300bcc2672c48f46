using GenericSgd.Analyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenericSgd.Analyzers.Tests.Verifying;

/// <summary>The verbs of a rule's tests. What is common to all snippets (usings) is put in front of them.</summary>
public abstract class RuleTests(DiagnosticAnalyzer analyzer, CodeFixProvider? fix = null)
{
    const string Head = """
        using System;
        using System.Linq;
        using System.Numerics;
        using System.Numerics.Tensors;

        """;

    const string CoreHead = Head + """
        using GenericSgd.Costs;
        using GenericSgd.Layers;
        using GenericSgd.Numerics;
        using GenericSgd.Optimizers;

        """;

    /// <summary>The rule finds exactly what is marked.</summary>
    protected async Task Finds(string marked, bool core = false)
    {
        var expected = Marked.Parse(WithHead(marked, core));
        var document = Cases.Open(expected.Source, core);
        Assert.Empty(await Cases.ErrorsAsync(document));
        var found = await Cases.FindingsAsync(document, analyzer);
        Assert.Equal(expected.Spans.Select(s => expected.Source.Substring(s.Start, s.Length)),
            found.Select(f => expected.Source.Substring(f.Location.SourceSpan.Start, f.Location.SourceSpan.Length)));
        Assert.Equal(expected.Spans, found.Select(f => f.Location.SourceSpan));
    }

    /// <summary>
    /// Each marked finding is fixed alone, then all of them in the document and in the project come to <paramref name="after"/>,
    /// which compiles, and in which only what is still marked is left to find.
    /// </summary>
    protected async Task Fixes(string before, string after, string key, bool core = false)
    {
        await Finds(before, core);
        var start = Marked.Parse(WithHead(before, core));
        var end = Marked.Parse(WithHead(after, core));
        var document = Cases.Open(start.Source, core);
        var findings = await Cases.FindingsAsync(document, analyzer);
        foreach (var finding in findings)
        {
            var alone = await Alone(document, finding, key);
            Assert.True(alone is not null, $"no fix {key} for {finding}");
            Assert.Empty(await Cases.ErrorsAsync(alone!));
            if (findings.Length == 1)
            {
                Assert.Equal(end.Source, await TextOf(alone!));
            }
        }

        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project })
        {
            var all = await All(document, scope, key);
            Assert.Equal(end.Source, await TextOf(all));
            Assert.Empty(await Cases.ErrorsAsync(all));
            Assert.Equal(end.Spans, (await Cases.FindingsAsync(all, analyzer)).Select(f => f.Location.SourceSpan));
        }
    }

    /// <summary>The finding is reported and no fix is offered for it.</summary>
    protected async Task OffersNoFix(string marked, bool core = false)
    {
        await Finds(marked, core);
        var document = Cases.Open(Marked.Parse(WithHead(marked, core)).Source, core);
        foreach (var finding in await Cases.FindingsAsync(document, analyzer))
        {
            Assert.Empty(await Offered(document, finding));
        }
    }

    /// <summary>Both sources, whole files with <c>Case.Run()</c>, say the same.</summary>
    protected static void MeanTheSame(string before, string after, string expected)
    {
        Assert.Equal(expected, Running.Run(WithHead(Marked.Parse(before).Source, core: true)));
        Assert.Equal(expected, Running.Run(WithHead(Marked.Parse(after).Source, core: true)));
    }

    protected static void MeanTheSame(string before, string after)
    {
        var expected = Running.Run(WithHead(Marked.Parse(before).Source, core: true));
        Assert.NotEmpty(expected);
        MeanTheSame(before, after, expected);
    }

    // A snippet with usings of its own gets no others.
    static string WithHead(string text, bool core) => text.StartsWith("using ", StringComparison.Ordinal) ? text : (core ? CoreHead : Head) + text;

    static async Task<string> TextOf(Document document) => (await document.GetTextAsync()).ToString();

    async Task<Document?> Alone(Document document, Diagnostic finding, string key) =>
        (await Offered(document, finding)).FirstOrDefault(a => a.EquivalenceKey == key) is { } action ? await Applied(document, action) : null;

    async Task<List<CodeAction>> Offered(Document document, Diagnostic finding)
    {
        var offered = new List<CodeAction>();
        await fix!.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), default));
        return offered;
    }

    async Task<Document> All(Document document, FixAllScope scope, string key)
    {
        var context = new FixAllContext(document, fix!, scope, key, fix!.FixableDiagnosticIds, new Findings(analyzer), default);
        return await Applied(document, (await FixAll.Instance.GetFixAsync(context))!);
    }

    static async Task<Document> Applied(Document document, CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

    sealed class Findings(DiagnosticAnalyzer analyzer) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await Cases.FindingsAsync(document, analyzer);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await Cases.FindingsAsync((await project.GetCompilationAsync(cancellationToken))!, analyzer);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
