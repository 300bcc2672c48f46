using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Kernels;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>The flags of <c>gsgd train</c>, and the request that they make.</summary>
sealed class TrainFlags
{
    readonly DataOptions _data = new();

    readonly PipelineOptions _pipeline = new();

    readonly Option<string> _number = NumberOption.Create();

    readonly Option<string?> _validation =
        new("--validation") { Description = "The fraction of rows that is held back to validate, such as 0.2.", HelpName = "FRACTION" };

    readonly Option<bool> _standardize = new("--standardize")
    {
        Description = "Bring features, and a target that is any number, to mean 0 and deviation 1 before training; predictions come out in the units of the data.",
    };

    readonly Option<int?> _earlyStopping = WholeNumber.Optional(
        "--early-stopping",
        "End when the cost over the validation rows (without --validation, over all rows) has not improved for so many epochs, and keep the best parameters.",
        "EPOCHS");

    readonly Option<string?> _checkpoint =
        new("--checkpoint")
        {
            Description = "Save the state of the run to this file from time to time; 'gsgd resume FILE' goes on from it.",
            HelpName = "FILE"
        };

    readonly Option<string?> _checkpointEvery = new("--checkpoint-every")
    {
        Description = "How often: a number of steps, or a time such as 30s, 5m or 2h. [default: 1m]",
        HelpName = "N",
    };

    readonly Option<string?> _model = new("--model") { Description = "Save the trained model to this file (safetensors).", HelpName = "FILE" };

    readonly Option<string?> _predictions = new("--predictions")
    {
        Description = "Write the predictions for all rows that were read to this CSV file, each with the number of its row in the data; packed by gzip if its name ends in .gz, '-' for standard output.",
        HelpName = "FILE",
    };

    readonly Option<int?> _threads =
        WholeNumber.Optional("--threads", "How many threads share a large product. It changes no bit. [default: as many as there are processors]", "N");

    readonly Option<string?> _plots = CommonOptions.Plots("Draw the cost over the epochs into this folder.");

    readonly Option<string?> _json = CommonOptions.Json();

    internal void AddTo(GroupedCommand command)
    {
        _data.AddTo(command);
        command.Add(GroupedCommand.Data, _validation, _standardize);
        command.Add(GroupedCommand.Numbers, _number);
        _pipeline.AddTo(command);
        command.Add(GroupedCommand.Numbers, _threads);
        command.Add(GroupedCommand.Training, _earlyStopping, _checkpoint, _checkpointEvery);
        command.Add(GroupedCommand.Output, _model, _predictions, _plots, _json);
    }

    /// <summary>What the flags ask for. Nothing that can be seen to be wrong without reading the data passes.</summary>
    internal TrainRequest Request(ParseResult parsed)
    {
        var (steps, time) = Interval(parsed.GetValue(_checkpointEvery));
        var request = new TrainRequest
        {
            Source = _data.Source(parsed),
            Columns = _data.Columns(parsed),
            Number = parsed.GetValue(_number)!,
            Pipeline = inputs => _pipeline.Read(parsed, inputs),
            Seed = _pipeline.Seed(parsed),
            Threads = parsed.GetValue(_threads) is var count and not (< 1 or > Parallelism.MostThreads) ? count
                : throw new UsageException($"--threads: from 1 to {Parallelism.MostThreads}."),
            Validation = Fraction(parsed.GetValue(_validation)),
            Standardize = parsed.GetValue(_standardize),
            EarlyStopping = parsed.GetValue(_earlyStopping) switch
            {
                null => null,
                > 0 and var patience => new EarlyStopping(patience),
                _ => throw new UsageException("--early-stopping: wait at least one epoch."),
            },
            Checkpoint = parsed.GetValue(_checkpoint),
            CheckpointSteps = steps,
            CheckpointTime = time,
            Arguments = NoteText.Of(parsed.Tokens.Select(token => token.Value)),
            ModelFile = parsed.GetValue(_model),
            Predictions = parsed.GetValue(_predictions),
            Plots = parsed.GetValue(_plots),
            Json = parsed.GetValue(_json),
        };
        if (request.Checkpoint is null && parsed.GetValue(_checkpointEvery) is not null)
            throw new UsageException("--checkpoint-every: name the file with --checkpoint.");
        request.Pipeline(null);
        return request;
    }

    static (long? Steps, TimeSpan? Time) Interval(string? text)
    {
        if (text is null)
            return (null, TimeSpan.FromMinutes(1));
        var seconds = text switch
        {
            [.., 's'] => 1,
            [.., 'm'] => 60,
            [.., 'h'] => 3600,
            _ => 0,
        };
        var (number, problem) = WholeNumber.Read(seconds == 0 ? text : text[..^1], 1, seconds == 0 ? 1_000_000_000 : 100_000_000);
        if (problem is not null)
            throw new UsageException($"--checkpoint-every: '{text}' is neither a number of steps, such as 100, nor a time, such as 30s, 5m or 2h.");
        return seconds == 0 ? ((long)number, null) : (null, TimeSpan.FromSeconds((long)number * seconds));
    }

    static Real? Fraction(string? text)
    {
        if (text is null)
            return null;
        return Real.TryParse(text, out var fraction) && fraction > 0 && fraction < 1
            ? fraction
            : throw new UsageException($"--validation: '{text}' is not a fraction of rows, more than 0 and less than 1.");
    }
}
