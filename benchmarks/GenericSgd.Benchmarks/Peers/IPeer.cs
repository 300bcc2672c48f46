namespace GenericSgd.Benchmarks.Peers;

/// <summary>A library that we are compared with.</summary>
interface IPeer : IDisposable
{
    /// <summary>The version of the library, with what else its speed depends on.</summary>
    string Version { get; }

    /// <summary>A side that does the work with this library; null for work that it is not asked to do.</summary>
    ISide? SideOf(Work work);
}
