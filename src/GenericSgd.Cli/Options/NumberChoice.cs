namespace GenericSgd.Cli.Options;

/// <summary>The number types that the command knows by name, from the narrowest to the widest.</summary>
static class NumberChoice
{
    internal const string Default = "double";

    internal static readonly string[] Names = ["half", "float", "double", "decimal"];

    internal static TResult Run<TResult>(string name, INumberTask<TResult> task) => name switch
    {
        "half" => task.Run<Half>(),
        "float" => task.Run<float>(),
        "double" => task.Run<double>(),
        "decimal" => task.Run<decimal>(),
        _ => throw new UsageException($"'{name}' is not a number type of this command. It knows {string.Join(", ", Names)}."),
    };
}
