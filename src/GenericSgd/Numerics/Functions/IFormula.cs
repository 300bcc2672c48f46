namespace GenericSgd.Numerics.Functions;

/// <summary>A formula of one variable, written once for every vector width.</summary>
interface IFormula
{
    /// <summary>The value with the accuracy of double.</summary>
    static abstract V Double<V>(V x) where V : struct, IFunctionLanes<V>;

    /// <summary>The value to more digits than a float has; <paramref name="x"/> was a float.</summary>
    static abstract V Single<V>(V x) where V : struct, IFunctionLanes<V>;
}
