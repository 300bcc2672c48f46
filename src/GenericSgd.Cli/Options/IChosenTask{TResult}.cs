using System.Numerics;

namespace GenericSgd.Cli.Options;

/// <summary>Work that is written once and run in the number type that the user named.</summary>
interface IChosenTask<TResult>
{
    TResult Run<T>()
        where T : INumber<T>;
}
