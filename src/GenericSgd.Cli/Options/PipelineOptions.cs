using System.CommandLine;
using GenericSgd.Cli.Commands.Demo;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Cli.Options;

/// <summary>The flags that describe a pipeline, or the file that does instead of them.</summary>
sealed class PipelineOptions
{
    readonly Option<string?> _file = new("--pipeline")
    {
        Description = "A JSON file that describes the pipeline, instead of the flags for layers, cost, optimizer and epochs.",
        HelpName = "FILE",
    };

    readonly Option<string> _layers = new("--layers")
    {
        Description = $"The layers, separated by commas, such as dense:16,relu,dense:1. Kinds: {Kinds<Layer>()}.",
        HelpName = "LAYER,...",
        DefaultValueFactory = _ => "dense:1",
    };

    readonly Option<string> _cost = new("--cost")
    {
        Description = $"What training lowers: {Kinds<Cost>()}.",
        HelpName = "COST",
        DefaultValueFactory = _ => "mean-squared-error",
    };

    readonly Option<string> _optimizer = OptimizerChoice.Option();

    readonly Option<string?> _learningRate = new("--learning-rate")
    {
        Description = "The learning rate of the first step. [default: 0.01 for sgd, momentum and nesterov, and wherever --schedule is given; for the others what the dialect has]",
        HelpName = "RATE",
    };

    readonly Option<string> _dialect = Choice.Option(
        "--dialect", "Whose definition and defaults of momentum to nadam, and of clipping by a norm.", "pytorch", "pytorch", "keras", "optax");

    readonly Option<string?> _momentum = new("--momentum")
    {
        Description = "What fraction of the last update is kept, from 0 to less than 1; without --optimizer the optimizer is then momentum. [default: 0.9 for momentum and nesterov]",
        HelpName = "FRACTION",
    };

    readonly Option<string> _schedule = new("--schedule")
    {
        Description = $"How the learning rate goes on: {Kinds<Schedule>()}; settings follow after a colon, as in inverse-time-decay:0.001 or inverse-time-decay:0.001:epoch; schedules inside one stand in parentheses, each with its first rate, as in warm-up(cosine-decay:0.1:50):5.",
        HelpName = "SCHEDULE",
        DefaultValueFactory = _ => "constant",
    };

    readonly Option<int> _epochs = WholeNumber.Option("--epochs", "Passes over all rows.", 1000, "N");

    readonly Option<int> _batch = WholeNumber.Option("--batch", "Rows per update; 0 for all rows.", 0, "ROWS");

    readonly Option<ulong> _seed = WholeNumber.Seed("--seed", "The seed of start values, shuffle and split.", 0);

    readonly Option<string> _initializer = new("--initializer")
    {
        Description = $"The start values: {Kinds<Initializer>()}; settings follow after a colon, as in scaled-normal:0.01 or scaled-normal:0.01:numPySeed=0.",
        HelpName = "INITIALIZER",
        DefaultValueFactory = _ => "glorot",
    };

    readonly OptimizerOptions _additions = new();

    Option[] OfNetwork => [_layers, _cost, _initializer];

    Option[] OfTraining => [_epochs, _batch, _optimizer, _learningRate, _schedule, _momentum, _dialect, .. _additions.OfTraining];

    Option[] InsteadOfFile => [.. OfNetwork, .. OfTraining, .. _additions.OfNumbers];

    internal void AddTo(GroupedCommand command)
    {
        command.Add(GroupedCommand.Network, [.. OfNetwork, _file]);
        command.Add(GroupedCommand.Training, [.. OfTraining, _seed]);
        command.Add(GroupedCommand.Numbers, _additions.OfNumbers);
    }

    /// <summary>Whether the user said how many epochs.</summary>
    internal bool SaysEpochs(ParseResult parsed) => IsGiven(parsed, _epochs) || parsed.GetValue(_file) is not null;

    internal ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);

    /// <summary>The pipeline for the data of the chapter: where nothing else is said it has the chapter's start values.</summary>
    internal Pipeline ReadForChapter(ParseResult parsed)
    {
        var pipeline = Read(parsed, Chapter.Pipeline(0.01, 1).Inputs);
        return parsed.GetValue(_file) is not null || IsGiven(parsed, _initializer) ? pipeline
            : pipeline with { Initializer = Chapter.Pipeline(0.01, 1).Initializer };
    }

    /// <summary>The pipeline that the flags or the file describe, for data with that many features; null finds out only whether they can be
    /// understood.</summary>
    internal Pipeline Read(ParseResult parsed, int? inputs)
    {
        if (parsed.GetValue(_file) is not { } file)
            return FromFlags(parsed, inputs ?? 1);
        if (InsteadOfFile.FirstOrDefault(option => IsGiven(parsed, option)) is { } given)
            throw new UsageException($"{given.Name} and --pipeline cannot be given together: the file says it already.");
        var pipeline = FromFile(file);
        if (inputs is not null && pipeline.Inputs != inputs)
            throw new UsageException($"--pipeline: '{file}' takes {pipeline.Inputs} features, the data have {inputs}. Choose columns with --features, or change \"inputs\".");
        return IsGiven(parsed, _seed) ? pipeline with { Seed = Seed(parsed) } : pipeline;
    }

    static Pipeline FromFile(string file)
    {
        if (file.Length == 0)
            throw new UsageException("--pipeline: name a file.");
        try
        {
            return PipelineJson.Read(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is PipelineFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--pipeline: '{file}': {exception.Message}");
        }
    }

    Pipeline FromFlags(ParseResult parsed, int inputs) => new()
    {
        Inputs = inputs,
        Layers = UsageException.Of("--layers", () => Definitions.ParseList<Layer>(parsed.GetValue(_layers)!)),
        Cost = _additions.Penalize(parsed, UsageException.Of("--cost", () => Definitions.Parse<Cost>(parsed.GetValue(_cost)!))),
        Optimizer = OptimizerOf(parsed),
        Epochs = parsed.GetValue(_epochs) is > 0 and var epochs ? epochs : throw new UsageException("--epochs: training needs at least one epoch."),
        BatchSize = parsed.GetValue(_batch) is >= 0 and var batch ? batch : throw new UsageException("--batch: a batch has 0 rows, which means all, or more."),
        AccumulateBatches = _additions.Accumulate(parsed),
        Seed = Seed(parsed),
        Initializer = UsageException.Of("--initializer", () => Definitions.Parse<Initializer>(parsed.GetValue(_initializer)!)),
    };

    Optimizer OptimizerOf(ParseResult parsed)
    {
        var momentum = parsed.GetValue(_momentum);
        var name = momentum is not null && !IsGiven(parsed, _optimizer) ? "momentum" : parsed.GetValue(_optimizer)!;
        if (momentum is not null && !OptimizerChoice.HasMomentum(name))
            throw new UsageException($"--momentum: {name} has no such setting. Say --optimizer momentum or nesterov, or leave --optimizer out.");
        var (dialect, decay) = (DialectOf(parsed), _additions.WeightDecay(parsed));
        if (decay < 0)
            throw new UsageException($"--weight-decay: {decay} is less than 0.");
        var optimizer = UsageException.Of("--momentum", () => OptimizerChoice.Create(name, ScheduleOf(parsed), Number("--momentum", momentum ?? "0.9"), dialect, decay));
        return _additions.Extend(parsed, optimizer, dialect);
    }

    // Null where neither the rate nor a schedule is given: then an adaptive optimizer has the default of its dialect.
    Schedule? ScheduleOf(ParseResult parsed)
    {
        var rate = parsed.GetValue(_learningRate) is { } text ? Number("--learning-rate", text) : 0.01;
        if (rate <= 0)
            throw new UsageException($"--learning-rate: {rate} is not greater than 0.");
        if (!IsGiven(parsed, _learningRate) && !IsGiven(parsed, _schedule))
            return null;

        // A schedule with others inside names all its rates itself.
        if (parsed.GetValue(_schedule)!.Contains('('))
        {
            return IsGiven(parsed, _learningRate)
                ? throw new UsageException("--learning-rate: a schedule with others in parentheses names its learning rates itself.")
                : UsageException.Of("--schedule", () => Definitions.Parse<Schedule>(parsed.GetValue(_schedule)!));
        }

        // Every other schedule begins with its first learning rate, which has a flag of its own.
        return UsageException.Of("--schedule", () => Definitions.Parse<Schedule>(parsed.GetValue(_schedule)!, rate));
    }

    Dialect DialectOf(ParseResult parsed) => parsed.GetValue(_dialect) switch
    {
        "keras" => Dialect.Keras,
        "optax" => Dialect.Optax,
        _ => Dialect.PyTorch,
    };

    static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    static Real Number(string flag, string text) => Real.TryParse(text, out var number)
        ? number
        : throw new UsageException($"{flag}: '{text}' is not a number.");

    static string Kinds<TFamily>()
        where TFamily : class => string.Join(", ", Definitions.Of<TFamily>().Select(kind => kind.Name));
}
