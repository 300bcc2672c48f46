using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenericSgd.Analyzers.Tests;

/// <summary>All rules and fixes, and where their pages lie.</summary>
static class Repository
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = Instances<DiagnosticAnalyzer>(typeof(NumberAnalyzer).Assembly);

    public static readonly ImmutableArray<CodeFixProvider> Fixes = Instances<CodeFixProvider>(typeof(CodeFixes.Editing.FixProvider).Assembly);

    public static readonly ImmutableArray<DiagnosticDescriptor> Rules =
        [.. Analyzers.SelectMany(a => a.SupportedDiagnostics).OrderBy(d => d.Id, StringComparer.Ordinal)];

    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    static ImmutableArray<T> Instances<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(t => !t.IsAbstract && typeof(T).IsAssignableFrom(t)).Select(t => (T)Activator.CreateInstance(t, nonPublic: true)!)];

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
