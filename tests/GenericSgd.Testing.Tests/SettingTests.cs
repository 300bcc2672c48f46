using GenericSgd.Tests.Shared;

namespace GenericSgd.Testing.Tests;

public sealed class SettingTests() : SettingLaws(typeof(LawSettings).Assembly)
{
    protected override string[] Results =>
    [
        "CostCase", "CounterExample", "ElementaryCase", "HardValue", "InitializerCase", "Law", "LawReport", "LayerCase", "LineData",
        "NetworkDefinition", "NumberCase", "TransformCase", "Verdict",
    ];

    protected override string Refused =>
        """
        CostTraits.Targets: 99
        LawSettings.Cases: -1, 0
        LawSettings.Seed:
        LawSettings.Replay:
        LawSettings.Epsilons: -1
        LawSettings.Only: [null]
        LawSettings.Without: [null]
        """;
}
