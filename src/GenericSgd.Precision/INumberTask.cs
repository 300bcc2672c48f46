using System.Numerics;

namespace GenericSgd.Precision;

/// <summary>Work that is written once and run in the number type of a <see cref="StudyNumber"/>.</summary>
interface INumberTask<TResult>
{
    TResult Run<T>()
        where T : INumber<T>;
}
