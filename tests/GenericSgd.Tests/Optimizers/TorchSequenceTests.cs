using System.Numerics;
using GenericSgd.Numbers;

namespace GenericSgd.Tests.Parts;

/// <summary>Twenty steps as TorchSharp computed them, and as 31 digits have them.</summary>
public class TorchSequenceTests
{
    public static TheoryData<string> Names => [.. TorchRuns.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_chapter_in_double(string name) => Compare<double>(name, TorchWork.Chapter);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_chapter_in_decimal(string name) => Compare<decimal>(name, TorchWork.Chapter);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_in_double(string name) => Compare<double>(name, TorchWork.Network);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_in_decimal(string name) => Compare<decimal>(name, TorchWork.Network);

    [Theory]
    [MemberData(nameof(Names))]
    public void Decimal_agrees_with_31_digits_to_24(string name)
    {
        var expected = TorchWork.Chapter.Run<DoubleDouble>(TorchRuns.All[name]);
        var actual = TorchWork.Chapter.Run<decimal>(TorchRuns.All[name]);
        Agreement.AssertDigits(24, expected.Costs, actual.Costs);
        Agreement.AssertDigits(24, expected.Parameters, actual.Parameters);
    }

    static void Compare<T>(string name, TorchWork work)
        where T : INumber<T>
    {
        var expected = TorchSequences.Of(work)[name];
        var (costs, parameters) = work.Run<T>(TorchRuns.All[name]);
        Agreement.AssertDigits(12, expected.Costs, costs);
        Agreement.AssertDigits(12, expected.Parameters, parameters.AsSpan(^expected.Parameters.Length..));
    }
}
