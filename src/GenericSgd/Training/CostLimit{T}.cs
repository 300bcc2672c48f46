using System.Numerics;

namespace GenericSgd.Training;

/// <summary>A cost that a run must not exceed, if there is one.</summary>
readonly record struct CostLimit<T>(bool Exists, T Value)
    where T : INumber<T>
{
    internal bool IsExceededBy(T cost) => Exists && cost > Value;
}
