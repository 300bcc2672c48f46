namespace GenericSgd.Tests.Parts.Peers;

/// <summary>
/// Twenty steps of TorchSharp's own optimizers beside ours. <c>WRITE_TORCH=1 dotnet test tests/GenericSgd.Tests -p:Peers=true</c> writes what TorchSharp gave
/// into the sources, for the tests of builds without it.
/// </summary>
public class TorchSideBySideTests
{
    public static TheoryData<string> Names => [.. TorchRuns.All.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void The_chapter(string name) => Compare(name, TorchWork.Chapter);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_network_of_three_layers(string name) => Compare(name, TorchWork.Network);

    static void Compare(string name, TorchWork work)
    {
        Skip.If(TorchSide.Missing is not null, $"TorchSharp cannot be loaded: {TorchSide.Missing}");
        var (costs, parameters) = TorchSide.Run(name, work);
        var ours = work.Run<double>(TorchRuns.All[name]);
        Agreement.Assert(12, costs, ours.Costs);
        Agreement.Assert(12, parameters, ours.Parameters);
    }
}
