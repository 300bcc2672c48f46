using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GenericSgd.Analyzers.Tests.Verifying;

/// <summary>Projects of one source file in memory, with the runtime's own assemblies, with or without the core's API.</summary>
static class Cases
{
    public static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    public static readonly ImmutableArray<MetadataReference> Runtime =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static readonly byte[] CoreImage = Emit(CSharpCompilation.Create("GenericSgd", [CSharpSyntaxTree.ParseText(CoreApi.Source)], Runtime, Options));

    static readonly MetadataReference Core = MetadataReference.CreateFromImage(CoreImage);

    /// <summary>A project over the source; <paramref name="core"/> tells whether it refers to the core.</summary>
    public static Document Open(string source, bool core)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Case", "Case", LanguageNames.CSharp,
            compilationOptions: Options,
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: core ? Runtime.Add(Core) : Runtime));
        return workspace.AddDocument(project.Id, "Case.cs", SourceText.From(source));
    }

    /// <summary>What the analyzer says of a document, in the order of the text; an exception inside an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document, params DiagnosticAnalyzer[] analyzers)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        return await FindingsAsync(compilation, analyzers);
    }

    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => thrown ??= exception, concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var findings = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        Assert.True(thrown is null, thrown?.ToString());
        return [.. findings.OrderBy(f => f.Location.SourceSpan.Start)];
    }

    public static async Task<string[]> ErrorsAsync(Document document) =>
        [.. (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];

    public static CSharpCompilation Compilation(SyntaxTree tree) => CSharpCompilation.Create("Case", [tree], Runtime.Add(Core), Options);

    public static byte[] Emit(CSharpCompilation compilation)
    {
        var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
