using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>The elementary functions of one number type. What can be said by the others is said here once.</summary>
abstract class ElementaryFunctions<T>
    where T : INumber<T>
{
    public abstract T Epsilon { get; }

    public abstract T Sqrt(T x);

    public abstract T Exp(T x);

    public abstract T Expm1(T x);

    public abstract T Log(T x);

    public abstract T Log1p(T x);

    public abstract T Tanh(T x);

    public virtual T Sigmoid(T x)
    {
        var e = Exp(-T.Abs(x));
        return (T.IsNegative(x) ? e : T.One) / (T.One + e);
    }

    public virtual T Softplus(T x) => (T.IsNegative(x) ? T.Zero : x) + Log1p(Exp(-T.Abs(x)));

    public virtual T Pow(T x, T y) => ElementaryPower.Pow(this, x, y);

    public virtual void Sqrt(ReadOnlySpan<T> x, Span<T> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Sqrt(x[i]);
    }

    public virtual void Exp(ReadOnlySpan<T> x, Span<T> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Exp(x[i]);
    }

    public virtual void Log(ReadOnlySpan<T> x, Span<T> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Log(x[i]);
    }

    public virtual void Tanh(ReadOnlySpan<T> x, Span<T> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Tanh(x[i]);
    }

    public virtual void Sigmoid(ReadOnlySpan<T> x, Span<T> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Sigmoid(x[i]);
    }

    public virtual void Softplus(ReadOnlySpan<T> x, Span<T> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Softplus(x[i]);
    }
}
