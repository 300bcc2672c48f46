namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A sign and a logarithm of base 2 in steps of 1/4096. Held as the double that it is.</summary>
public readonly record struct Logarithmic(double Inner) : IOnNumber<Logarithmic, double>
{
    const double Steps = 4096;

    public static Logarithmic On(double inner) => new(
        double.IsFinite(inner) && inner != 0 ? double.CopySign(double.Exp2(Math.Round(Math.Log2(Math.Abs(inner)) * Steps) / Steps), inner) : inner);
}
