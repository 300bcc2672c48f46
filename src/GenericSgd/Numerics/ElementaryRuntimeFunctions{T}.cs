using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>The functions of a number type that has the runtime's own interfaces.</summary>
sealed class ElementaryRuntimeFunctions<T> : ElementaryFunctions<T>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IHyperbolicFunctions<T>
{
    static readonly ISigmoidFunctions<T>? Own = default(T) as ISigmoidFunctions<T>;

    public override T Epsilon => ElementarySeries.MeasureEpsilon<T>();

    public override T Sqrt(T x) => T.Sqrt(x);

    public override T Exp(T x) => T.Exp(x);

    public override T Expm1(T x) => T.ExpM1(x);

    public override T Log(T x) => T.Log(x);

    public override T Log1p(T x) => T.LogP1(x);

    public override T Tanh(T x) => T.Tanh(x);

    public override T Sigmoid(T x) => Own is null ? base.Sigmoid(x) : Own.Sigmoid(x);

    public override T Softplus(T x) => Own is null ? base.Softplus(x) : Own.Softplus(x);
}
