using GenericSgd.Benchmarks.Comparison;
using GenericSgd.Benchmarks.Peers;
using GenericSgd.Benchmarks.Rows;
using GenericSgd.Benchmarks.Timing;
using GenericSgd.Benchmarks.Works;

namespace GenericSgd.Benchmarks.Tests;

public sealed class PeerTests
{
    static readonly Effort Tiny = new(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), 1);
    static readonly ProductWork Product = new(7, "float", 4, 5, 6);

    [Fact]
    public void APeerThatCannotBeLoadedIsListedWithItsReason()
    {
        using var peers = PeerList.Create();
        peers.Add("Unloadable", () => throw new TypeInitializationException("X", new DllNotFoundException("there is no libx.so")));
        var line = Assert.Single(SettingOf(peers).Compare(Product, new Goal("Unloadable", 1)));
        Assert.Equal("there is no libx.so", line.Missing);
        Assert.Null(line.Ratio);
        Assert.True(line.OursNanoseconds > 0);
        Assert.Contains(("Unloadable", "not measured: there is no libx.so"), peers.Versions);
    }

    [Fact]
    public void APeerThatComputesSomethingElseIsNotCompared()
    {
        using var peers = PeerList.Create();
        peers.Add("Wrong", () => new OwnPeer(_ => Product with { K = 4 }));
        var line = Assert.Single(SettingOf(peers).Compare(Product, new Goal("Wrong", 1)));
        Assert.StartsWith("it computes ", line.Missing);
    }

    [Fact]
    public void APeerThatComputesTheSameIsCompared()
    {
        using var peers = PeerList.Create();
        peers.Add("Same", () => new OwnPeer(work => work));
        var line = Assert.Single(SettingOf(peers).Compare(Product, new Goal("Same", 1)));
        Assert.Null(line.Missing);
        Assert.Equal(line.PeerNanoseconds / line.OursNanoseconds, line.Ratio);
    }

    [Fact]
    public void APeerThatDiesWhileItIsMeasuredIsListed()
    {
        using var peers = PeerList.Create();
        peers.Add("Dying", () => new Dying());
        Assert.Equal("it ended", Assert.Single(SettingOf(peers).Compare(Product, new Goal("Dying", 1))).Missing);
    }

    static Setting SettingOf(PeerList peers) => new(peers, Tiny, null, true, _ => { }, CancellationToken.None);

    sealed class Dying : IPeer
    {
        public string Version => "1";

        public ISide? SideOf(Work work) => new LocalSide(() => throw new PeerMissingException("it ended"));

        public void Dispose()
        {
        }
    }
}
