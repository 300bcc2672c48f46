using System.CommandLine;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Options;

/// <summary>The flags that say what the data file is and which columns are meant.</summary>
sealed class DataOptions
{
    readonly Argument<string?> _file;

    readonly Option<string?> _target;

    readonly Option<string[]> _features = new("--features")
    {
        Description = "The columns to predict from, separated by commas; may be given several times. A name that holds a comma stands in double quotes, as in '\"price, net\",hours'. [default: all others]",
        HelpName = "A,B,...",
    };

    readonly Option<string?> _weights = new("--weights")
    {
        Description = "The column that says how much each row counts, a number of at least 0; it is not a feature. [default: all rows count the same]",
        HelpName = "COLUMN",
    };

    readonly Option<string> _missing = Missing();

    readonly Option<string?> _separator = Separator();

    readonly Option<string> _header = Header();

    readonly Option<string?> _comment = Comment();

    /// <param name="orChapter">Whether the nine examples of the chapter take the place of a file that is not named.</param>
    internal DataOptions(bool orChapter = false)
    {
        _file = new("DATA.csv")
        {
            Description = "A CSV file, or one packed by gzip if its name ends in .gz. Header and separator are found out."
                + (orChapter ? " [default: the data of the chapter]" : ""),
            Arity = orChapter ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        };
        _target = new("--target") { Description = "The column to be predicted.", HelpName = "COLUMN", Required = !orChapter };
    }

    static Option<string> Missing() => Choice.Option(
        "--missing",
        "What to do where a value is missing: error, drop the row, or take the mean of the column, which the model keeps for predict.",
        "error",
        "error",
        "drop",
        "mean");

    internal static Option<string?> Separator() => new("--separator")
    {
        Description = "What separates fields: one character, or tab. [default: found out]",
        HelpName = "CHARACTER",
    };

    internal static Option<string> Header() => Choice.Option(
        "--header",
        "Whether the first line names the columns: auto (it does if none of its fields is a number), yes, or no (they are called x1, x2, ...).",
        "auto",
        "auto",
        "yes",
        "no");

    internal static Option<string?> Comment() => new("--comment")
    {
        Description = "The character that a line begins with which is to be skipped, such as '#'. [default: no line is]",
        HelpName = "CHARACTER",
    };

    internal void AddTo(GroupedCommand command)
    {
        command.Arguments.Add(_file);
        command.Add(GroupedCommand.Data, _target, _features, _weights, _missing, _separator, _header, _comment);
    }

    /// <summary>True if no file is named, so that the chapter's data are meant.</summary>
    internal bool IsChapter(ParseResult parsed) => parsed.GetValue(_file) is null;

    internal CsvSource Source(ParseResult parsed) =>
        SourceOf(parsed.GetValue(_file)!, parsed.GetValue(_separator), parsed.GetValue(_header)!, parsed.GetValue(_comment));

    internal string Target(ParseResult parsed) => parsed.GetValue(_target) ?? throw new UsageException("--target: name the column to be predicted.");

    internal ReadOptions Columns(ParseResult parsed) => new()
    {
        Targets = [Target(parsed)],
        Features = parsed.GetValue(_features) is { Length: > 0 } names ? [.. names.SelectMany(name => NameList.Split(_features.Name, name))] : null,
        Weights = parsed.GetValue(_weights),
        Missing = PolicyOf(parsed.GetValue(_missing)!),
    };

    internal static CsvSource SourceOf(string file, string? separator, string header, string? comment) =>
        new(file.Length > 0 ? file : throw new UsageException("DATA.csv: name a file."))
        {
            Options = new CsvOptions
            {
                HasHeader = header == "auto" ? null : header == "yes",
                Separator = separator is "tab" or "\\t" ? '\t' : Character("--separator", separator),
                Comment = Character("--comment", comment),
            },
        };

    static char? Character(string flag, string? text) => text switch
    {
        null => null,
        [var character] => character,
        _ => throw new UsageException($"{flag}: '{text}' is not one character."),
    };

    internal static MissingValues PolicyOf(string? name) => name switch
    {
        "drop" => MissingValues.Drop,
        "mean" => MissingValues.Mean,
        _ => MissingValues.Refuse,
    };
}
