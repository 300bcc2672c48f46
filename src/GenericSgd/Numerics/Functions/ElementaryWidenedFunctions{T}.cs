using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>The functions of a narrow type of which nothing is known but its conversions: those of float, rounded once more.</summary>
sealed class ElementaryWidenedFunctions<T> : ElementaryFunctions<T>
    where T : INumber<T>
{
    public override T Epsilon { get; } = ElementarySeries.MeasureEpsilon<T>();

    public override T Sqrt(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Sqrt(Widened<T>.ToFloat(x)));

    public override T Exp(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Exp(Widened<T>.ToFloat(x)));

    public override T Expm1(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Expm1(Widened<T>.ToFloat(x)));

    public override T Log(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Log(Widened<T>.ToFloat(x)));

    public override T Log1p(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Log1p(Widened<T>.ToFloat(x)));

    public override T Tanh(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Tanh(Widened<T>.ToFloat(x)));

    public override T Sigmoid(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Sigmoid(Widened<T>.ToFloat(x)));

    public override T Softplus(T x) => Widened<T>.Of(ElementarySingleFunctions.Instance.Softplus(Widened<T>.ToFloat(x)));

    public override T Pow(T x, T y) => Widened<T>.Of(ElementarySingleFunctions.Instance.Pow(Widened<T>.ToFloat(x), Widened<T>.ToFloat(y)));
}
