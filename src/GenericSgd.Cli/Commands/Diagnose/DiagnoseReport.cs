using System.Globalization;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Output;
using GenericSgd.Diagnosis;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Diagnose;

/// <summary>What <c>gsgd diagnose</c> tells: a line for each parameter, the sentence that sums them up, and what would help.</summary>
sealed class DiagnoseReport(DiagnoseRequest request, RunDiagnosis diagnosis, RateRangeTest test, DivergedException? divergence)
{
    internal const int Most = 20;

    const int MostNamed = 3;

    /// <summary>The condition that standardized data would have; null if it is not known or they are.</summary>
    internal required double? StandardizedCondition { get; init; }

    internal void Write()
    {
        var screen = Screen.For(request.Json);
        var shown = diagnosis.Parameters.OrderBy(parameter => parameter.Course.Kind == CourseKind.Settles).Take(request.All ? int.MaxValue : Most).ToArray();
        screen.Table(
            ["parameter", "it", "pace", "rate that suits"],
            shown.Select(parameter => new[]
            {
                Visible.Short(parameter.Course.Name), parameter.Course.Sentence, Percent(parameter.Pace), Short(parameter.SuitableRate),
            }),
            leftColumns: [0, 1]);
        if (shown.Length < diagnosis.Parameters.Count)
            screen.Line($"{shown.Length} of {diagnosis.Parameters.Count} parameters are shown, those that did not settle first; --all shows all.");
        screen.Line("Pace: the fraction of its way that one step would take a parameter if the others stood still. The rates that suit give all the same pace.");
        screen.Line();
        foreach (var sentence in Sentences())
            screen.Line(sentence);
        if (divergence is not null)
            Screen.Error.Line(DivergedWords.Of(divergence));
        JsonOutput.Write(request.Json, ToJson);
    }

    IEnumerable<string> Sentences()
    {
        yield return Verdict;
        if (diagnosis.LargestStableRate is { } stable)
        {
            yield return (diagnosis.BatchCurvature is null
                    ? $"The largest stable learning rate of plain gradient descent is {LargestLearningRate.Text(stable)}"
                    : $"Plain gradient descent with these batches is sure to be stable below the learning rate {LargestLearningRate.Text(stable)}")
                + $"; the run had {Short(diagnosis.LearningRate)}.";
        }

        if (diagnosis.Condition is { } condition)
        {
            yield return $"The steepest direction is {Short(condition)} times as steep as the flattest (1 is best): that is how much longer the slowest part takes."
                + (StandardizedCondition is { } standardized && standardized < condition / 2 ? $" With --standardize it would be {Short(standardized)}." : "");
        }

        yield return RangeTest;
        if (HasBoth && divergence is null)
            yield return $"What helps: {(request.Standardize ? "" : "--standardize, or ")}an optimizer with a rate for each parameter (--optimizer adam, rmsprop, adagrad), or --optimizer momentum.";

        if (request.Plots is { } folder)
            yield return $"Pictures in {folder}";
    }

    /// <summary>The one learning rate that is advised: what the range test suggests, unless batches or the end of the run bear less; null if the test suggests
    /// none.</summary>
    double? Advised => test.Suggestion is { } suggestion
        ? Math.Min(suggestion,
            diagnosis.BatchCurvature is not null && divergence is null && diagnosis.LargestStableRate is { } stable ? stable / 2 : suggestion)
        : null;

    string RangeTest => Advised is not { } advised ? "Range test: the cost fell at none of the learning rates."
        : advised < test.LowestAt / 10
        ? $"Range test: the cost was lowest at the learning rate {Short(test.LowestAt)}; {Short(advised)}, half of what is sure to be stable, is a good start."
        : $"Range test: the cost was lowest at the learning rate {Short(test.LowestAt)}; a tenth of it, {Short(advised)}, is a good start.";

    bool HasBoth => diagnosis.Parameters.Any(parameter => parameter.IsRateTooHigh) && diagnosis.Parameters.Any(parameter => parameter.IsRateTooLow);

    string Verdict
    {
        get
        {
            var (high, low) = (Names(parameter => parameter.IsRateTooHigh), Names(parameter => parameter.IsRateTooLow));
            var dead = Names(parameter => parameter.Course.Kind == CourseKind.Dead);
            var rate = $"One learning rate, {Short(diagnosis.LearningRate)}, for all";
            var verdict = (high, low) switch
            {
                _ when divergence is { Cause: DivergenceCause.LearningRate } =>
                    $"The run diverged: the learning rate {Short(diagnosis.LearningRate)} is too high.",
                _ when divergence is not null => "The run diverged, and not by the learning rate.",
                (null, null) when Names(parameter => parameter.Course.Kind is CourseKind.Crawls or CourseKind.Overshoots) is { } slow =>
                    $"{slow}: not by the own learning rate but in a direction that parameters share"
                        + (Advised > diagnosis.LearningRate ? "; a higher rate for all may help, see below." : "."),
                (null, null) => "No parameter overshoots or crawls.",
                (null, _) when !(Advised > diagnosis.LearningRate) => $"{rate}: slow for {low}, but no higher one is advised.",
                (null, _) => $"{rate}: too low for {low}.",
                (_, null) => $"{rate}: too high for {high}.",
                _ => $"{rate}: too high for {high}, too low for {low}.",
            };
            return dead is null ? verdict : $"{verdict} Never moved: {dead}.";
        }
    }

    string? Names(Func<ParameterDiagnosis, bool> which)
    {
        string[] names = [.. diagnosis.Parameters.Where(which).Select(parameter => Visible.Short(parameter.Course.Name))];
        return names.Length == 0 ? null
            : names.Length <= MostNamed ? string.Join(" and ", names)
            : $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more";
    }

    JsonObject ToJson() => new()
    {
        ["command"] = "diagnose",
        ["number"] = request.Number,
        ["verdict"] = Verdict,
        ["learningRate"] = Number(diagnosis.LearningRate),
        ["largestStableRate"] = Number(diagnosis.LargestStableRate),
        ["largestCurvature"] = Number(diagnosis.LargestCurvature),
        ["smallestCurvature"] = Number(diagnosis.SmallestCurvature),
        ["condition"] = Number(diagnosis.Condition),
        ["suggestedRate"] = Number(Advised),
        ["diverged"] = divergence is not null,
        ["parameters"] = new JsonArray([.. diagnosis.Parameters.Select(ToJson)]),
        ["rangeTest"] = new JsonArray([.. test.Rates.Zip(test.Costs).Select(point =>
            new JsonObject { ["rate"] = Number(point.First), ["cost"] = Number(point.Second) })]),
    };

    static JsonNode ToJson(ParameterDiagnosis parameter) => new JsonObject
    {
        ["name"] = parameter.Course.Name,
        ["course"] = parameter.Course.Word,
        ["start"] = Number(parameter.Course.Start),
        ["end"] = Number(parameter.Course.End),
        ["limit"] = Number(parameter.Course.Limit),
        ["peak"] = Number(parameter.Course.Peak),
        ["peakEpoch"] = parameter.Course.PeakEpoch,
        ["halfWayEpoch"] = parameter.Course.HalfWay,
        ["arrivalEpoch"] = parameter.Course.Arrival,
        ["curvature"] = Number(parameter.Curvature),
        ["pace"] = Number(parameter.Pace),
        ["suitableRate"] = Number(parameter.SuitableRate),
        ["rateTooHigh"] = parameter.IsRateTooHigh,
        ["rateTooLow"] = parameter.IsRateTooLow,
    };

    // JSON has no NaN and no infinity.
    static JsonValue? Number(double? number) => number is { } value && double.IsFinite(value) ? JsonValue.Create(value) : null;

    static string Short(double? number) => number is { } value ? value.ToString("G3", CultureInfo.InvariantCulture) : "unknown";

    static string Percent(double fraction) => fraction.ToString("P1", CultureInfo.InvariantCulture);
}
