using System.Numerics;
using GenericSgd.Precision.Running;

namespace GenericSgd.Precision.Watching;

/// <summary>How many values of a source a type cannot hold and has to round.</summary>
sealed class InexactValues(Source source) : INumberTask<int>
{
    public int Run<T>()
        where T : INumber<T> => source.Inexact<T>();
}
