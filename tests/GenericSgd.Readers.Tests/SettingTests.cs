using GenericSgd.Tests.Shared;

namespace GenericSgd.Readers.Tests;

public sealed class SettingTests() : SettingLaws(typeof(CsvOptions).Assembly)
{
    protected override string[] Results => ["DataPlace", "ReadResult", "ReadSummary"];

    protected override string Refused =>
        """
        CsvOptions.HasHeader:
        CsvOptions.Separator: a, 1, é
        CsvOptions.Quote: a, 1, é, tab
        CsvOptions.Comment:
        CsvOptions.MissingMarks: [null]
        CsvSource.Options: null
        ReadOptions.Targets: [null]
        ReadOptions.Features: [null]
        ReadOptions.Weights:
        ReadOptions.TargetKind: 99
        ReadOptions.Missing: 99
        """;
}
