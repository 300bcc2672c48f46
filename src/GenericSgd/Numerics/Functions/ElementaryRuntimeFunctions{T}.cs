using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>The functions of a number type that has the runtime's own interfaces.</summary>
sealed class ElementaryRuntimeFunctions<T> : ElementaryFunctions<T>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IHyperbolicFunctions<T>
{
    static readonly ISigmoidFunctions<T>? Own = default(T) as ISigmoidFunctions<T>;

    static readonly IPowerFunction<T>? OwnPower = default(T) as IPowerFunction<T>;

    static readonly bool IsNarrow = Widened<T>.Conversions is not null;

    public override T Epsilon => ElementarySeries.MeasureEpsilon<T>();

    public override T Sqrt(T x) => T.Sqrt(x);

    public override T Exp(T x) => T.Exp(x);

    public override T Expm1(T x) => T.ExpM1(x);

    public override T Log(T x) => T.Log(x);

    public override T Log1p(T x) => T.LogP1(x);

    public override T Tanh(T x) => T.Tanh(x);

    // What is composed of several functions would be rounded several times in a narrow type.
    public override T Sigmoid(T x) => Own is not null ? Own.Sigmoid(x)
        : IsNarrow ? Widened<T>.Of(ElementarySingleFunctions.Instance.Sigmoid(Widened<T>.ToFloat(x))) : base.Sigmoid(x);

    public override T Softplus(T x) => Own is not null ? Own.Softplus(x)
        : IsNarrow ? Widened<T>.Of(ElementarySingleFunctions.Instance.Softplus(Widened<T>.ToFloat(x))) : base.Softplus(x);

    public override T Pow(T x, T y) => OwnPower is not null ? OwnPower.Pow(x, y)
        : IsNarrow ? Widened<T>.Of(ElementarySingleFunctions.Instance.Pow(Widened<T>.ToFloat(x), Widened<T>.ToFloat(y))) : base.Pow(x, y);
}
