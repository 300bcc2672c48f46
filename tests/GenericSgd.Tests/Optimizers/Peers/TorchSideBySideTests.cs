using Xunit.Abstractions;

namespace GenericSgd.Tests.Parts.Peers;

/// <summary>Twenty steps of TorchSharp's own optimizers beside ours, every parameter and every cost.</summary>
/// <remarks>
/// Only in builds with <c>-p:Peers=true</c>. With <c>WRITE_TORCH=1</c> in the environment what TorchSharp gave is written into
/// <c>TorchSequences.Chapter.cs</c> and <c>TorchSequences.Network.cs</c>, for the tests of builds without it.
/// </remarks>
public class TorchSideBySideTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. TorchRuns.All.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void TheChapter(string name) => Compare(name, TorchWork.Chapter);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void ANetworkOfThreeLayers(string name) => Compare(name, TorchWork.Network);

    [SkippableFact]
    public void TheKeptSequencesAreThoseOfThisTorchSharp()
    {
        SkipWithoutTorch();
        foreach (var work in new[] { TorchWork.Chapter, TorchWork.Network })
        {
            if (Environment.GetEnvironmentVariable("WRITE_TORCH") == "1")
                TorchSource.Write(work);
            else
                Assert.All(TorchSequences.Of(work), kept => AssertKept(kept.Key, kept.Value, work));
        }
    }

    // libtorch picks its kernels by the processor, so its last bits differ.
    static void AssertKept(string name, TorchSequence kept, TorchWork work)
    {
        var (costs, parameters) = TorchSide.Run(name, work);
        Agreement.AssertDigits(12, kept.Costs, costs);
        Agreement.AssertDigits(12, kept.Parameters, parameters.AsSpan(^kept.Parameters.Length..));
    }

    void Compare(string name, TorchWork work)
    {
        SkipWithoutTorch();
        var (costs, parameters) = TorchSide.Run(name, work);
        var ours = work.Run<double>(TorchRuns.All[name]);
        output.WriteLine($"{work.Name}, {name}: {Agreement.Digits<double, double>(parameters, ours.Parameters):F1} digits");
        Agreement.AssertDigits(12, costs, ours.Costs);
        Agreement.AssertDigits(12, parameters, ours.Parameters);
    }

    static void SkipWithoutTorch() => Skip.If(TorchSide.Missing is not null, $"TorchSharp cannot be loaded: {TorchSide.Missing}");
}
