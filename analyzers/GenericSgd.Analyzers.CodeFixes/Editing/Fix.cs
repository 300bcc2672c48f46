using Microsoft.CodeAnalysis;

namespace GenericSgd.Analyzers.CodeFixes.Editing;

/// <summary>One way to fix one finding: what the user reads, what groups it in fix-all, and the tree that comes of it.</summary>
sealed record Fix(string Title, string Key, Func<SyntaxNode> Apply);
