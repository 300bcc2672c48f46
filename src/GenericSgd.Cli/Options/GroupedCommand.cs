using System.CommandLine;

namespace GenericSgd.Cli.Options;

/// <summary>A command whose options are listed in groups, with examples and exit codes, by its help.</summary>
sealed class GroupedCommand(string name, string description) : Command(name, description)
{
    internal const string Data = "Data";
    internal const string Network = "Network";
    internal const string Training = "Training";
    internal const string Numbers = "Numbers";
    internal const string Output = "Output";

    static readonly string[] Order = [Data, Network, Training, Numbers, Output];

    readonly Dictionary<string, List<Option>> _groups = [];

    /// <summary>Command lines to copy, from the plainest on.</summary>
    internal required string[] Examples { get; init; }

    /// <summary>What the exit codes mean, each with its number.</summary>
    internal string ExitCodes { get; init; } = "0 done, 2 bad input or usage, 3 standard output could not be written to.";

    internal IEnumerable<(string Name, IReadOnlyList<Option> Options)> Groups =>
        Order.Where(_groups.ContainsKey).Select(group => (group, (IReadOnlyList<Option>)_groups[group]));

    internal void Add(string group, params Option[] options)
    {
        if (!_groups.TryGetValue(group, out var listed))
            _groups[group] = listed = [];
        foreach (var option in options)
        {
            listed.Add(option);
            Options.Add(option);
        }
    }
}
