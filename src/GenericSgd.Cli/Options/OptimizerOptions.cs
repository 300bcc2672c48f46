using System.CommandLine;
using GenericSgd.Costs;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Cli.Options;

/// <summary>The flags that add something to an optimizer or to the cost: clipping, decay, freezing, rounding, averages, penalties.</summary>
sealed class OptimizerOptions
{
    static readonly string[] Roundings = ["nearest", "compensated", "stochastic"];

    readonly Option<string?> _clipValue = new("--clip-value") { Description = "Clips each gradient to at most this size.", HelpName = "LIMIT" };

    readonly Option<string?> _clipNorm =
        new("--clip-norm") { Description = "Clips the gradients of each block of parameters to at most this norm.", HelpName = "LIMIT" };

    readonly Option<string?> _clipGlobalNorm =
        new("--clip-global-norm") { Description = "Clips all gradients together to at most this norm.", HelpName = "LIMIT" };

    readonly Option<string?> _weightDecay = new("--weight-decay")
    {
        Description = "How strongly parameters are pulled to 0: by itself in adamw and lion, in lamb as the dialect has it, in all others as part of the gradient.",
        HelpName = "RATE",
    };

    readonly Option<string?> _freeze = new("--freeze")
    {
        Description = "Blocks of parameters that keep their start values, separated by commas, such as layers.0.* or *.biases.",
        HelpName = "PATTERN,...",
    };

    readonly Option<string> _rounding = Choice.Option(
        "--rounding",
        "How updates are rounded: nearest, compensated (what is lost enters the next update), or stochastic (up or down by chance).",
        Roundings[0],
        Roundings);

    readonly Option<string?> _average = new("--average")
    {
        Description = "Also keeps the moving average of the parameters, of which this fraction is kept at each step (such as 0.999); the network that is written is the average.",
        HelpName = "FRACTION",
    };

    readonly Option<int> _accumulate = WholeNumber.Option("--accumulate", "How many batches make one update together.", 1, "BATCHES");

    readonly Option<string?> _l1 = new("--l1") { Description = "A penalty on the absolute values of all weights, times this.", HelpName = "FACTOR" };

    readonly Option<string?> _l2 = new("--l2") { Description = "A penalty on the squares of all weights, times this.", HelpName = "FACTOR" };

    internal Option[] OfTraining => [_accumulate, _clipValue, _clipNorm, _clipGlobalNorm, _weightDecay, _l1, _l2, _freeze, _average];

    internal Option[] OfNumbers => [_rounding];

    internal Real? WeightDecay(ParseResult parsed) => Number(parsed, _weightDecay);

    /// <summary>The optimizer with what the flags add. What is frozen and what is clipped comes first: it is about gradients.</summary>
    internal Optimizer Extend(ParseResult parsed, Optimizer optimizer, Dialect dialect)
    {
        var added = new List<GradientTransform>();
        foreach (var pattern in parsed.GetValue(_freeze)?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            added.Add(UsageException.Of(_freeze.Name, () => new Freeze(pattern)));
        if (Number(parsed, _clipValue) is { } value)
            added.Add(UsageException.Of(_clipValue.Name, () => new ClipByValue(value)));
        if (Number(parsed, _clipNorm) is { } norm)
            added.Add(UsageException.Of(_clipNorm.Name, () => new ClipByNorm(norm) { Dialect = dialect }));
        if (Number(parsed, _clipGlobalNorm) is { } all)
            added.Add(UsageException.Of(_clipGlobalNorm.Name, () => new ClipByGlobalNorm(all) { Dialect = dialect }));
        return UsageException.Of(_average.Name, () => optimizer with
        {
            Chain = [.. added, .. optimizer.Chain],
            Rounding = (UpdateRounding)Array.IndexOf(Roundings, parsed.GetValue(_rounding)),
            Average = Number(parsed, _average),
        });
    }

    /// <summary>The cost with the penalties that the flags name.</summary>
    internal Cost Penalize(ParseResult parsed, Cost cost)
    {
        var (l1, l2) = (Number(parsed, _l1), Number(parsed, _l2));
        return l1 is null && l2 is null ? cost : UsageException.Of((l1 < 0 ? _l1 : _l2).Name, () => new Penalized(cost) { L1 = l1 ?? 0, L2 = l2 ?? 0 });
    }

    internal int Accumulate(ParseResult parsed) => parsed.GetValue(_accumulate) is > 0 and var batches
        ? batches
        : throw new UsageException($"{_accumulate.Name}: an update is made from at least one batch.");

    static Real? Number(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } text ? null
        : Real.TryParse(text, out var number) ? number
        : throw new UsageException($"{option.Name}: '{text}' is not a number.");
}
