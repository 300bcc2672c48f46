using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>What the samples say of the error: an estimate.</content>
public readonly partial struct Stochastic<T> : IUncertain
{
    /// <summary><c>|middle| * 10^-digits</c>.</summary>
    double IUncertain.Error
    {
        get
        {
            var size = double.Abs(ExactConvert.ToDouble(Middle));
            return double.IsFinite(size) ? size * double.Pow(10, -Digits) : double.PositiveInfinity;
        }
    }

    bool? IUncertain.MayBe(Real exact) => null;
}
