namespace GenericSgd.Cli.Tests;

/// <summary>One run of <c>gsgd demo</c>, which all its tests look at.</summary>
public sealed class DemoRun : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public DemoRun() => Result = Gsgd.Run("demo", "--plots", Plots, "--json", "-");

    internal CommandResult Result { get; }

    internal string Plots => Path.Combine(_folder.Out, "pictures");

    public void Dispose() => _folder.Dispose();
}
