using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>The functions of a number type of which nothing is known but that it is one: series and Newton until nothing changes.</summary>
sealed class ElementarySeriesFunctions<T> : ElementaryFunctions<T>
    where T : INumber<T>
{
    readonly T _two = T.One + T.One;
    readonly T _half;
    readonly T _ln2;

    public ElementarySeriesFunctions()
    {
        Epsilon = ElementarySeries.MeasureEpsilon<T>();
        _half = T.One / _two;
        _ln2 = _two * ElementarySeries.Atanh(T.One / (_two + T.One));
    }

    public override T Epsilon { get; }

    public override T Sqrt(T x) => !(x > T.Zero) || !T.IsFinite(x) ? SqrtOfEnd(x) : ElementarySeries.Sqrt(x, _half);

    public override T Exp(T x)
    {
        if (!T.IsFinite(x))
            return x < T.Zero ? T.Zero : x;

        var (rest, scale) = ElementarySeries.TakeOut(T.Abs(x), _ln2, T.IsNegative(x) ? _half : _two);
        return scale * (T.One + ElementarySeries.Expm1(T.IsNegative(x) ? -rest : rest));
    }

    public override T Expm1(T x) => T.Abs(x) < _half ? ElementarySeries.Expm1(x) : Exp(x) - T.One;

    public override T Log(T x)
    {
        if (!(x > T.Zero) || !T.IsFinite(x))
            return LogOfEnd(x);

        var (m, k) = ElementarySeries.Split(x, _two, _half);
        return (k * _ln2) + (_two * ElementarySeries.Atanh((m - T.One) / (m + T.One)));
    }

    public override T Log1p(T x) => T.Abs(x) < _half ? _two * ElementarySeries.Atanh(x / (_two + x)) : Log(T.One + x);

    public override T Tanh(T x)
    {
        var e = Expm1(-_two * T.Abs(x));
        var tanh = -e / (e + _two);
        return T.IsNegative(x) ? -tanh : tanh;
    }

    // NaN and infinity stay; what has no root is what the type makes of 0 / 0: NaN, or its exception.
    static T SqrtOfEnd(T x) => x < T.Zero ? T.Zero / T.Zero : x;

    static T LogOfEnd(T x) => T.IsZero(x) ? -T.One / T.Zero : SqrtOfEnd(x);
}
