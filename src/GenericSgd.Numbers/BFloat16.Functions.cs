using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Elementary functions: those of float, rounded once more. The public ones are those of <see cref="Elementary{T}"/>, with the same bits on every machine;
/// the others are the runtime's.
/// </content>
public readonly partial struct BFloat16 : IRootFunctions<BFloat16>, IExponentialFunctions<BFloat16>, ILogarithmicFunctions<BFloat16>, IPowerFunctions<BFloat16>,
    IHyperbolicFunctions<BFloat16>, ITrigonometricFunctions<BFloat16>
{
    /// <summary>e, the base of natural logarithms.</summary>
    public static BFloat16 E => (BFloat16)double.E;

    /// <summary>π.</summary>
    public static BFloat16 Pi => (BFloat16)double.Pi;

    static BFloat16 IFloatingPointConstants<BFloat16>.Tau => (BFloat16)double.Tau;

    /// <summary>√x; NaN below 0.</summary>
    /// <param name="x">The number.</param>
    public static BFloat16 Sqrt(BFloat16 x) => (BFloat16)Elementary<float>.Sqrt(x);

    /// <summary>exp x.</summary>
    /// <param name="x">The number.</param>
    public static BFloat16 Exp(BFloat16 x) => (BFloat16)Elementary<float>.Exp(x);

    /// <summary>The natural logarithm; NaN below 0, -∞ at 0.</summary>
    /// <param name="x">The number.</param>
    public static BFloat16 Log(BFloat16 x) => (BFloat16)Elementary<float>.Log(x);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The number.</param>
    public static BFloat16 Tanh(BFloat16 x) => (BFloat16)Elementary<float>.Tanh(x);

    /// <summary>x to the power y.</summary>
    /// <param name="x">The number.</param>
    /// <param name="y">The exponent.</param>
    public static BFloat16 Pow(BFloat16 x, BFloat16 y) => (BFloat16)Elementary<float>.Pow(x, y);

    /// <summary>exp(x) - 1, also near 0.</summary>
    /// <param name="x">The number.</param>
    public static BFloat16 ExpM1(BFloat16 x) => (BFloat16)Elementary<float>.Expm1(x);

    /// <summary>log(1 + x), also near 0.</summary>
    /// <param name="x">The number.</param>
    public static BFloat16 LogP1(BFloat16 x) => (BFloat16)Elementary<float>.Log1p(x);

    static BFloat16 IRootFunctions<BFloat16>.Cbrt(BFloat16 x) => (BFloat16)float.Cbrt(x);

    static BFloat16 IRootFunctions<BFloat16>.Hypot(BFloat16 x, BFloat16 y) => (BFloat16)float.Hypot(x, y);

    static BFloat16 IRootFunctions<BFloat16>.RootN(BFloat16 x, int n) => (BFloat16)float.RootN(x, n);

    static BFloat16 IExponentialFunctions<BFloat16>.Exp2(BFloat16 x) => (BFloat16)float.Exp2(x);

    static BFloat16 IExponentialFunctions<BFloat16>.Exp2M1(BFloat16 x) => (BFloat16)float.Exp2M1(x);

    static BFloat16 IExponentialFunctions<BFloat16>.Exp10(BFloat16 x) => (BFloat16)float.Exp10(x);

    static BFloat16 IExponentialFunctions<BFloat16>.Exp10M1(BFloat16 x) => (BFloat16)float.Exp10M1(x);

    static BFloat16 ILogarithmicFunctions<BFloat16>.Log(BFloat16 x, BFloat16 y) => (BFloat16)float.Log(x, y);

    static BFloat16 ILogarithmicFunctions<BFloat16>.Log2(BFloat16 x) => (BFloat16)float.Log2(x);

    static BFloat16 ILogarithmicFunctions<BFloat16>.Log2P1(BFloat16 x) => (BFloat16)float.Log2P1(x);

    static BFloat16 ILogarithmicFunctions<BFloat16>.Log10(BFloat16 x) => (BFloat16)float.Log10(x);

    static BFloat16 ILogarithmicFunctions<BFloat16>.Log10P1(BFloat16 x) => (BFloat16)float.Log10P1(x);

    static BFloat16 IHyperbolicFunctions<BFloat16>.Sinh(BFloat16 x) => (BFloat16)float.Sinh(x);

    static BFloat16 IHyperbolicFunctions<BFloat16>.Cosh(BFloat16 x) => (BFloat16)float.Cosh(x);

    static BFloat16 IHyperbolicFunctions<BFloat16>.Asinh(BFloat16 x) => (BFloat16)float.Asinh(x);

    static BFloat16 IHyperbolicFunctions<BFloat16>.Acosh(BFloat16 x) => (BFloat16)float.Acosh(x);

    static BFloat16 IHyperbolicFunctions<BFloat16>.Atanh(BFloat16 x) => (BFloat16)float.Atanh(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.Sin(BFloat16 x) => (BFloat16)float.Sin(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.Cos(BFloat16 x) => (BFloat16)float.Cos(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.Tan(BFloat16 x) => (BFloat16)float.Tan(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.Asin(BFloat16 x) => (BFloat16)float.Asin(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.Acos(BFloat16 x) => (BFloat16)float.Acos(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.Atan(BFloat16 x) => (BFloat16)float.Atan(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.SinPi(BFloat16 x) => (BFloat16)float.SinPi(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.CosPi(BFloat16 x) => (BFloat16)float.CosPi(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.TanPi(BFloat16 x) => (BFloat16)float.TanPi(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.AsinPi(BFloat16 x) => (BFloat16)float.AsinPi(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.AcosPi(BFloat16 x) => (BFloat16)float.AcosPi(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.AtanPi(BFloat16 x) => (BFloat16)float.AtanPi(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.DegreesToRadians(BFloat16 x) => (BFloat16)float.DegreesToRadians(x);

    static BFloat16 ITrigonometricFunctions<BFloat16>.RadiansToDegrees(BFloat16 x) => (BFloat16)float.RadiansToDegrees(x);

    static (BFloat16 Sin, BFloat16 Cos) ITrigonometricFunctions<BFloat16>.SinCos(BFloat16 x)
    {
        var (sin, cos) = float.SinCos(x);
        return ((BFloat16)sin, (BFloat16)cos);
    }

    static (BFloat16 SinPi, BFloat16 CosPi) ITrigonometricFunctions<BFloat16>.SinCosPi(BFloat16 x)
    {
        var (sin, cos) = float.SinCosPi(x);
        return ((BFloat16)sin, (BFloat16)cos);
    }
}
