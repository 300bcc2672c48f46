using GenericSgd.Tests.Shared;

namespace GenericSgd.Precision.Tests;

public sealed class SettingTests() : SettingLaws(typeof(StudyOptions).Assembly)
{
    protected override string[] Results =>
    [
        "CoefficientCheck", "CoefficientDigits", "Departure", "GradientCheck", "LinearProblem", "MinimumReach", "OwnWord",
        "ParameterCheck", "ParameterError", "RemedyResult", "StepEvents", "StudyCheckpoint", "StudyResult", "StudyTable", "TypeReach", "TypeResult",
    ];

    protected override string Refused =>
        """
        StudyOptions.Digits: NaN, -1, 0, Infinity
        StudyOptions.Remedies: null
        StudyOptions.CancellationDigits: -1, 0
        StudyOptions.Threads: -1, 0
        StudyOptions.Progress:
        """;
}
