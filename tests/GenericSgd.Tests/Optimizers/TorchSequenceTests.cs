using System.Numerics;
using GenericSgd.Numbers;
using Xunit.Abstractions;

namespace GenericSgd.Tests.Parts;

/// <summary>Twenty steps as TorchSharp computed them, and as 31 digits have them.</summary>
public class TorchSequenceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. TorchRuns.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheChapterInDouble(string name) => Compare<double>(name, TorchWork.Chapter);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheChapterInDecimal(string name) => Compare<decimal>(name, TorchWork.Chapter);

    [Theory]
    [MemberData(nameof(Names))]
    public void ANetworkInDouble(string name) => Compare<double>(name, TorchWork.Network);

    [Theory]
    [MemberData(nameof(Names))]
    public void ANetworkInDecimal(string name) => Compare<decimal>(name, TorchWork.Network);

    // Adadelta's mean square of the updates is near 1e-6, where decimal has 22 digits left.
    [Theory]
    [MemberData(nameof(Names))]
    public void TheChapterInDecimalHasTheDigitsOf31(string name) => CompareDecimal(name == "Adadelta" ? 23 : 24, name, TorchWork.Chapter);

    // Some gradients are near 1e-3, and of their squares decimal has 22 digits.
    [Theory]
    [MemberData(nameof(Names))]
    public void ANetworkInDecimalHasTheDigitsOf31(string name) => CompareDecimal(21, name, TorchWork.Network);

    static void Compare<T>(string name, TorchWork work)
        where T : INumber<T>
    {
        var expected = TorchSequences.Of(work)[name];
        var (costs, parameters) = work.Run<T>(TorchRuns.All[name]);
        Agreement.AssertDigits(12, expected.Costs, costs);
        Agreement.AssertDigits(12, expected.Parameters, parameters.AsSpan(^expected.Parameters.Length..));
    }

    void CompareDecimal(double digits, string name, TorchWork work)
    {
        var expected = work.Run<DoubleDouble>(TorchRuns.All[name]);
        var actual = work.Run<decimal>(TorchRuns.All[name]);
        output.WriteLine($"{work.Name}, {name}: {Agreement.Digits<DoubleDouble, decimal>(expected.Parameters, actual.Parameters):F1} digits");
        Agreement.AssertDigits(digits, expected.Costs, actual.Costs);
        Agreement.AssertDigits(digits, expected.Parameters, actual.Parameters);
    }
}
