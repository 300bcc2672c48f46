using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>The functions of a number type of which nothing is known but that it is one: series and Newton until nothing changes.</summary>
sealed class ElementarySeriesFunctions<T> : ElementaryFunctions<T>
    where T : INumber<T>
{
    static readonly T Two = T.One + T.One;
    static readonly T Half = T.One / Two;

    readonly T _ln2;

    public ElementarySeriesFunctions()
    {
        Epsilon = ElementarySeries.MeasureEpsilon<T>();
        _ln2 = Two * ElementarySeries.Atanh(T.One / (Two + T.One));
    }

    public override T Epsilon { get; }

    public override T Sqrt(T x) => !(x > T.Zero) || !T.IsFinite(x) ? SqrtOfEnd(x) : ElementarySeries.Sqrt(x, Half);

    public override T Exp(T x)
    {
        if (!T.IsFinite(x))
        {
            return T.IsNegativeInfinity(x) ? T.Zero : x;
        }

        var (rest, scale) = ElementarySeries.TakeOut(T.Abs(x), _ln2, T.IsNegative(x) ? Half : Two);
        return scale * (T.One + ElementarySeries.Expm1(T.IsNegative(x) ? -rest : rest));
    }

    public override T Expm1(T x) => T.Abs(x) < Half ? ElementarySeries.Expm1(x) : Exp(x) - T.One;

    public override T Log(T x)
    {
        if (!(x > T.Zero) || !T.IsFinite(x))
        {
            return LogOfEnd(x);
        }

        var (m, k) = ElementarySeries.Split(x, Two, Half);
        return (k * _ln2) + (Two * ElementarySeries.Atanh((m - T.One) / (m + T.One)));
    }

    public override T Log1p(T x) => T.Abs(x) < Half ? Two * ElementarySeries.Atanh(x / (Two + x)) : Log(T.One + x);

    public override T Tanh(T x)
    {
        var e = Expm1(-Two * T.Abs(x));
        var tanh = -e / (e + Two);
        return T.IsNegative(x) ? -tanh : tanh;
    }

    // NaN and infinity stay; what has no root is what the type makes of 0 / 0: NaN, or its exception.
    static T SqrtOfEnd(T x) => x < T.Zero ? T.Zero / T.Zero : x;

    static T LogOfEnd(T x) => T.IsZero(x) ? -T.One / T.Zero : SqrtOfEnd(x);
}
