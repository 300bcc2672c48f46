using System.Text.Json.Nodes;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>A study as JSON.</summary>
public static class StudyJson
{
    /// <summary>The whole result.</summary>
    /// <param name="result">The result.</param>
    public static JsonObject Of(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new()
        {
            ["command"] = "precision",
            ["reference"] = result.Reference,
            ["witness"] = result.Witness,
            ["referenceDigits"] = Digits(result.ReferenceDigits),
            ["digitsAsked"] = result.DigitsAsked,
            ["cancellationDigits"] = result.CancellationDigits,
            ["types"] = new JsonArray([.. result.Types.Select(Of)]),
            ["cheapest"] = result.Cheapest?.Number,
            ["milliseconds"] = result.Elapsed.TotalMilliseconds,
            ["minimum"] = result.Minimum is { } minimum ? Of(minimum) : null,
        };
    }

    static JsonObject Of(MinimumReach minimum) => new()
    {
        ["condition"] = Finite(minimum.Condition),
        ["standardizedCondition"] = minimum.StandardizedCondition is { } standardized ? Finite(standardized) : null,
        ["largestCurvature"] = minimum.LargestCurvature,
        ["smallestCurvature"] = minimum.SmallestCurvature,
        ["bestRate"] = minimum.BestRate,
        ["updatesPerDigit"] = Finite(minimum.UpdatesPerDigit),
        ["updates"] = minimum.Updates,
        ["referenceDigits"] = minimum.Reference,
        ["outOfReach"] = minimum.OutOfReach,
        ["types"] = new JsonArray([.. minimum.Types.Select(type =>
            new JsonObject { ["number"] = type.Number, ["canKeep"] = type.CanKeep, ["reached"] = type.Reached })]),
    };

    static JsonObject Of(TypeResult type) => new()
    {
        ["number"] = type.Number,
        ["bits"] = type.Bits,
        ["digits"] = Digits(type.Digits),
        ["computingDigits"] = Digits(type.ComputingDigits),
        ["inexactNarrowValues"] = type.InexactNarrowValues,
        ["checkpoints"] = new JsonArray([.. type.Checkpoints.Select(Of)]),
        ["leftReferenceAt"] = new JsonObject(type.LeftReferenceAt.Select(left => KeyValuePair.Create<string, JsonNode?>(left.By, new JsonObject
        {
            ["firstWatchedEpoch"] = left.Epoch,
            ["watchedBefore"] = left.Before,
            ["place"] = left.Place,
        }))),
        ["stagnation"] = new JsonObject
        {
            ["firstEpochWithNoMovement"] = type.StandsStillFrom,
            ["absorbedFraction"] = type.AbsorbedFraction,
        },
        ["events"] = new JsonArray([.. type.Events.Select(one => new JsonObject
        {
            ["epoch"] = one.Epoch,
            ["place"] = one.Place,
            ["operations"] = one.Operations,
            ["cancellations"] = one.Cancellations,
            ["absorptions"] = one.Absorptions,
            ["underflows"] = one.Underflows,
            ["subnormals"] = one.Subnormals,
            ["overflows"] = one.Overflows,
            ["nans"] = one.NaNs,
        })]),
        ["remedies"] = new JsonArray([.. type.Remedies.Select(remedy => new JsonObject
        {
            ["remedy"] = remedy.Remedy,
            ["digits"] = Digits(remedy.Digits),
            ["firstEpochWithNoMovement"] = remedy.StandsStillFrom,
            ["ownReference"] = remedy.OwnReference,
            ["diverged"] = remedy.Divergence,
        })]),
        ["noiseFloor"] = new JsonObject { ["epoch"] = type.NoiseFloor.Epoch, ["digits"] = type.NoiseFloor.Digits },
        ["diverged"] = type.Divergence,
        ["verdict"] = type.Verdict,
        ["milliseconds"] = type.Elapsed.TotalMilliseconds,
    };

    static JsonObject Of(StudyCheckpoint checkpoint) => new()
    {
        ["epoch"] = checkpoint.Epoch,
        ["digits"] = Digits(checkpoint.Digits),
        ["referenceDigits"] = Digits(checkpoint.ReferenceDigits),
        ["smallestUpdateInUnits"] = checkpoint.SmallestUpdate,
        ["absorbedFraction"] = checkpoint.AbsorbedFraction,
        ["own"] = checkpoint.Own is { } own ? Of(own) : null,
        ["parameters"] = new JsonArray([.. checkpoint.Parameters.Select(parameter => new JsonObject
        {
            ["name"] = parameter.Name,
            ["value"] = parameter.Value,
            ["error"] = Finite(parameter.Error),
            ["digits"] = Finite(parameter.Digits),
            ["units"] = Finite(parameter.Units),
            ["ownError"] = parameter.OwnError is { } own ? Finite(own) : null,
        })]),
    };

    static JsonObject Of(OwnWord own) => new()
    {
        ["digits"] = Digits(own.Digits),
        ["errors"] = new JsonObject
        {
            ["parameters"] = Finite(own.Errors.Parameters),
            ["predictions"] = Finite(own.Errors.Predictions),
            ["cost"] = Finite(own.Errors.Cost)
        },
        ["holdsReference"] = own.HoldsReference,
    };

    static JsonObject Digits(StudyDigits digits) => new()
    {
        ["parameters"] = digits.Parameters,
        ["predictions"] = digits.Predictions,
        ["cost"] = digits.Cost,
    };

    // JSON has no infinity: null where nothing differs, or nothing can be said.
    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
