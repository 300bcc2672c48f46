using GenericSgd.Benchmarks.Optional;

namespace GenericSgd.Benchmarks.Peers;

/// <content>The peers that only a build with -p:Peers=true has.</content>
sealed partial class PeerList
{
    static partial void AddOptional(PeerList list)
    {
        list.Add(Torch, () => new TorchPeer());
        list.Add(MathNet, () => new MathNetPeer());
        list.Add(MlNet, () => new MlNetPeer());
    }
}
