using GenericSgd.Numbers;

namespace GenericSgd.Cli.Options;

/// <summary>The number types that the command knows by name, from the narrowest to the widest.</summary>
static class NumberChoice
{
    internal const string Default = "double";

    /// <summary>The types of the runtime: those of the demo.</summary>
    internal static readonly string[] OfTheRuntime = ["half", "float", "double", "decimal"];

    internal static readonly string[] Names = ["half", "bfloat16", "float", "double", "decimal", "double-double"];

    /// <summary>Whether <see cref="Run"/> knows a name.</summary>
    internal static bool Knows(string name) => Names.Contains(name) || FullNames.Contains(name);

    static readonly string[] FullNames = ["GenericSgd.Numbers.BFloat16", "GenericSgd.Numbers.DoubleDouble"];

    /// <summary>Runs a task in a number type, named as on the command line or as a model file names it.</summary>
    internal static TResult Run<TResult>(string name, IChosenTask<TResult> task) => name switch
    {
        "half" => task.Run<Half>(),
        "bfloat16" or "GenericSgd.Numbers.BFloat16" => task.Run<BFloat16>(),
        "float" => task.Run<float>(),
        "double" => task.Run<double>(),
        "decimal" => task.Run<decimal>(),
        "double-double" or "GenericSgd.Numbers.DoubleDouble" => task.Run<DoubleDouble>(),
        _ => throw new UsageException($"'{name}' is not a number type of this command. It knows {string.Join(", ", Names)}."),
    };
}
