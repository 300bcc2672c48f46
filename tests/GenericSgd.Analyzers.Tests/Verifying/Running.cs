using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace GenericSgd.Analyzers.Tests.Verifying;

/// <summary>Runs <c>static string Case.Run()</c> of a source, so that the code before and after a fix can be compared by what it does.</summary>
static class Running
{
    public static string Run(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
        var context = new AssemblyLoadContext("Case", isCollectible: true);
        try
        {
            context.LoadFromStream(new MemoryStream(Cases.CoreImage));
            var assembly = context.LoadFromStream(new MemoryStream(Cases.Emit(Cases.Compilation(tree))));
            return (string)assembly.GetType("Case")!.GetMethod("Run")!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }
}
