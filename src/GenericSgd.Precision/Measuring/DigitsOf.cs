using System.Numerics;

namespace GenericSgd.Precision.Measuring;

/// <summary>The significant decimal digits of a number type at 1.</summary>
sealed class DigitsOf : INumberTask<double>
{
    public double Run<T>()
        where T : INumber<T> => LastPlace.Of<T>().Digits;
}
