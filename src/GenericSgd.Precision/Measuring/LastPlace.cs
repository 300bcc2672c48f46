using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Precision.Measuring;

/// <summary>The unit in the last place of a number type, and its digits.</summary>
sealed class LastPlace
{
    readonly int _radix;
    readonly double _stepAtOne;
    readonly double _smallest;

    LastPlace(NumberFacts facts, double smallest)
    {
        _radix = facts.Radix;
        _stepAtOne = facts.StepAtOne.To<double>();
        _smallest = smallest;
        Smallest = facts.SmallestUseful.To<double>();
        Digits = facts.Digits;
    }

    /// <summary>Significant decimal digits at 1.</summary>
    internal double Digits { get; }

    /// <summary>The smallest magnitude at which all digits still hold.</summary>
    internal double Smallest { get; }

    /// <summary>One unit in the last place of a number of that magnitude.</summary>
    internal double At(double magnitude)
    {
        if (magnitude == 0 || !double.IsFinite(magnitude))
            return _smallest;
        var power = _radix == 2
            ? double.ScaleB(1, Math.ILogB(magnitude))
            : Math.Pow(_radix, Math.Floor(Math.Log(magnitude) / Math.Log(_radix) + 1e-12));
        return Math.Max(power * _stepAtOne, _smallest);
    }

    internal static LastPlace Of<T>()
        where T : INumber<T> => Cache<T>.Value.Value;

    static class Cache<T>
        where T : INumber<T>
    {
        // The facts give it by its shortest text, which only T reads as it is: 1E-45 is 1.4E-45 in float.
        internal static readonly Lazy<LastPlace> Value =
            new(() => new LastPlace(NumberFacts.Of<T>(), ExactConvert.ToDouble(NumberFacts.Of<T>().SmallestPositive.To<T>())));
    }
}
