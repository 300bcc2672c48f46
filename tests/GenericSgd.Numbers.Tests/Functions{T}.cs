using System.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>The functions that a type only has through the runtime's interfaces.</summary>
static class Functions<T>
    where T : IHyperbolicFunctions<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>
{
    public static T Sinh(T x) => T.Sinh(x);

    public static T Cosh(T x) => T.Cosh(x);

    public static T Asinh(T x) => T.Asinh(x);

    public static T Acosh(T x) => T.Acosh(x);

    public static T Atanh(T x) => T.Atanh(x);

    public static T Cbrt(T x) => T.Cbrt(x);

    public static T Hypot(T x, T y) => T.Hypot(x, y);

    public static T Log2(T x) => T.Log2(x);

    public static T Log10(T x) => T.Log10(x);

    public static T Exp2(T x) => T.Exp2(x);

    public static T Exp10(T x) => T.Exp10(x);
}
