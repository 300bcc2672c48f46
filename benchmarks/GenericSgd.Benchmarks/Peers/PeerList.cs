namespace GenericSgd.Benchmarks.Peers;

/// <summary>All peers by name. Each is loaded when it is first asked for; one that cannot be loaded has a reason instead.</summary>
sealed partial class PeerList : IDisposable
{
    internal const string Torch = "TorchSharp";
    internal const string OpenBlas = "OpenBLAS";
    internal const string MathNet = "MathNet.Numerics";
    internal const string MlNet = "ML.NET";
    internal const string NumPy = "NumPy";
    internal const string ScikitLearn = "scikit-learn";
    internal const string PythonDecimal = "Python's decimal";
    internal const string DecimalOperators = "decimal operators";
    internal const string Dot = "TensorPrimitives.Dot";
    internal const string Peak = "multiply-add peak";
    internal const string OwnFloat = "ours, float";
    internal const string OwnOneThread = "ours, 1 thread";
    internal const string OwnFewRows = "ours, 1000 rows";

    readonly Dictionary<string, Lazy<Loaded>> _peers = [];

    /// <summary>The peers that can be tried in this build.</summary>
    internal static PeerList Create()
    {
        var list = new PeerList();
        list.Add(OpenBlas, () => new OpenBlasPeer());
        list.Add(DecimalOperators, () => new DecimalOperatorsPeer());
        list.Add(Dot, () => new DotPeer());
        list.Add(Peak, () => new PeakPeer());
        list.Add(OwnFloat, () => new OwnPeer(work => work with { Number = "float" }));
        list.Add(OwnOneThread, () => new OwnPeer(work => work with { Threads = 1 }));
        list.Add(OwnFewRows, () => new OwnPeer(work => work is GrowthWork growth ? growth with { Rows = GrowthWork.Fewest } : work));
        list.Add(NumPy, () => new PythonPeer("numpy"));
        list.Add(ScikitLearn, () => new PythonPeer("sklearn"));
        list.Add(PythonDecimal, () => new PythonPeer("decimal"));
        foreach (var name in new[] { Torch, MathNet, MlNet })
            list.Add(name, () => throw new PeerMissingException("built without -p:Peers=true"));
        AddOptional(list);
        return list;
    }

    internal void Add(string name, Func<IPeer> load) => _peers[name] = new Lazy<Loaded>(() => Load(load));

    /// <summary>The peer, or null and the reason why it is not there.</summary>
    internal IPeer? Find(string name, out string reason)
    {
        (var peer, reason) = _peers.TryGetValue(name, out var lazy) ? lazy.Value : new Loaded(null, "no such peer");
        return peer;
    }

    /// <summary>A line for each peer that was asked for: its version, or why it is missing.</summary>
    internal IEnumerable<(string Name, string Version)> Versions =>
        from peer in _peers
        where peer.Value.IsValueCreated
        select (peer.Key, peer.Value.Value.Peer?.Version ?? $"not measured: {peer.Value.Value.Reason}");

    public void Dispose()
    {
        foreach (var peer in _peers.Values.Where(peer => peer.IsValueCreated))
            peer.Value.Peer?.Dispose();
    }

    // Present only in a build with the packages of the peers.
    static partial void AddOptional(PeerList list);

    // A native library that does not load says so in exceptions of many kinds, and TorchSharp on standard output too, which belongs to the table.
    static Loaded Load(Func<IPeer> load)
    {
        var output = Console.Out;
        Console.SetOut(Console.Error);
        try
        {
            return new Loaded(load(), "");
        }
        catch (Exception exception)
        {
            var innermost = exception;
            while (innermost is not PeerMissingException && innermost.InnerException is { } inner)
                innermost = inner;
            return new Loaded(null, innermost.Message.ReplaceLineEndings(" "));
        }
        finally
        {
            Console.SetOut(output);
        }
    }

    sealed record Loaded(IPeer? Peer, string Reason);
}
