using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>A result that was never run, with a case of everything that a report can say.</summary>
static class MadeStudy
{
    internal static readonly TypeResult Half = new()
    {
        Number = "half",
        Bits = 16,
        TypeDigits = 3.01,
        Digits = new StudyDigits(2.5, 2.25, 1.5),
        ComputingDigits = new StudyDigits(2.75, 2.5, 2),
        Checkpoints =
        [
            new StudyCheckpoint(1, new(3, 3, 3), new(31, 30, 29), [new("w", "1.5", 0.25, 0.5, 2, null), new("b", "-2", 0, double.PositiveInfinity, 0, null)], 4.5,
                0, null),
            new StudyCheckpoint(10, new(2.5, 2.25, 1.5), new(28, 28, 2), [new("w", "1.75", 0.125, 1.5, 8, null), new("b", "-2.5", 0.5, 0.25, 16, null)], null, 0.75,
                null),
        ],
        LeftReferenceAt = [new("1 unit in the last place", 1, 0, "the output of layer 0 (Dense)"), new("1e-3", 10, 5, "the cost")],
        StandsStillFrom = 7,
        AbsorbedFraction = 0.375,
        Divergence = null,
        NoiseFloor = (1, 2.9),
        Remedies =
        [
            new("compensated update", new(2.75, 2, 1.5), null), new("learning rate / 8", default, 9, true, "The cost is infinite."),
                new("standardized data", new(2, 2, 2), 8, true),
        ],
        Events = [new(1, "the cost", 9, 8, 7, 6, 5, 4, 3), new(10, "the cost", 10, 1, 2, 3, 4, 5, 6), new(10, "the update", 20, 0, 0, 0, 0, 0, 0)],
        Verdict = "keeps | some",
        InexactNarrowValues = 0,
        Elapsed = TimeSpan.FromMilliseconds(1.25),
    };

    internal static readonly TypeResult Interval = Half with
    {
        Number = "interval",
        Bits = 128,
        TypeDigits = 15.65,
        Digits = new(27.6, 10, 2),
        ComputingDigits = new(15, 14, 13),
        Checkpoints =
        [
            Half.Checkpoints[0] with { Own = new(new(14, 13, 12), new(1e-3, 1e-4, 2.5e-5), null), Parameters = [new("w", "1.5", 0.25, 0.5, 2, 0.5)],
                SmallestUpdate = null },
            Half.Checkpoints[1] with { Own = new(new(0, 0, 0), new(double.PositiveInfinity, 1, 1), true) },
        ],
        LeftReferenceAt = [],
        StandsStillFrom = null,
        AbsorbedFraction = 0,
        Remedies = [],
        Events = [],
        Verdict = "bounds",
        InexactNarrowValues = 3,
        Elapsed = TimeSpan.FromMilliseconds(2000),
    };

    internal static readonly TypeResult Lost = Half with
    {
        Number = "lost",
        Bits = 8,
        Digits = default,
        Checkpoints = [Half.Checkpoints[0] with { Own = new(new(1, 1, 1), new(1, 1, 1), false) }],
        LeftReferenceAt = [new("one digit", 2, 1, "the update")],
        StandsStillFrom = null,
        Divergence = "The cost is not finite. It was so.",
        Remedies = [new("stochastic rounding", default, null, false, "no")],
        Events = [],
        Verdict = "has no result",
        Elapsed = TimeSpan.Zero,
    };

    internal static readonly MinimumReach Minimum =
        new(100, 8, 0.08, 0.25, 115.25, 12, 5.5, [new("half", 1.01, 0.5), new("interval", 13.65, null), new("lost", 0.99, 0)])
        {
            StandardizedCondition = 2,
        };

    internal static readonly StudyResult Study = new("double-double", "decimal", new(28, 28, 2), null, [Half, Interval, Lost], Interval, 2, 3)
    {
        Minimum = Minimum,
        Elapsed = TimeSpan.FromSeconds(3.5),
    };
}
