using System.CommandLine;
using BenchmarkDotNet.Running;
using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks;

/// <summary><c>compare</c> measures the table of goals; all other arguments go to BenchmarkDotNet.</summary>
static class Program
{
    static int Main(string[] arguments) => Run(arguments);

    static string Artifacts => Path.Combine(RepositoryFolder.Find() ?? "", "artifacts", "BenchmarkDotNet");

    internal static int Run(string[] arguments)
    {
        if (arguments.Length > 0 && arguments[0].StartsWith('-') && arguments[0] is not ("--help" or "-h" or "-?"))
        {
            // In this process: a project that BenchmarkDotNet writes would have to pass the rules of this repository.
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments, "--inProcess", "--artifacts", Artifacts]);
            return ExitCode.Done;
        }

        var root = new RootCommand("Measures GenericSgd. 'compare' sets it beside its peers; arguments such as '--filter *' or '--list flat' run the classes of BenchmarkDotNet.")
        {
            CompareCommand.Create(),
        };
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message.ReplaceLineEndings(" "));
        Console.Error.WriteLine("'compare --help' lists what can be said.");
        return ExitCode.BadInput;
    }
}
