using System.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>A number type as the tests know it without the code under test: its exact values, its neighbours and which of two neighbours is even.</summary>
public interface INumberModel<T>
{
    static abstract Fraction Exact(T value);

    static abstract T Next(T value);

    static abstract T Previous(T value);

    static abstract bool IsEven(T value);

    static abstract T Largest { get; }

    /// <summary>From here on a value is too large to be rounded to the largest number.</summary>
    static abstract Fraction Border { get; }
}

public sealed class DoubleModel : INumberModel<double>
{
    public static Fraction Exact(double value) => Fraction.Of(value);

    public static double Next(double value) => Math.BitIncrement(value);

    public static double Previous(double value) => Math.BitDecrement(value);

    public static bool IsEven(double value) => (BitConverter.DoubleToUInt64Bits(value) & 1) == 0;

    public static double Largest => double.MaxValue;

    public static Fraction Border => Fraction.OfInteger((BigInteger.One << 1024) - (BigInteger.One << 970));
}

public sealed class SingleModel : INumberModel<float>
{
    public static Fraction Exact(float value) => Fraction.Of(value);

    public static float Next(float value) => MathF.BitIncrement(value);

    public static float Previous(float value) => MathF.BitDecrement(value);

    public static bool IsEven(float value) => (BitConverter.SingleToUInt32Bits(value) & 1) == 0;

    public static float Largest => float.MaxValue;

    public static Fraction Border => Fraction.OfInteger((BigInteger.One << 128) - (BigInteger.One << 103));
}

public sealed class HalfModel : INumberModel<Half>
{
    public static Fraction Exact(Half value) => Fraction.Of(value);

    public static Half Next(Half value) => Half.BitIncrement(value);

    public static Half Previous(Half value) => Half.BitDecrement(value);

    public static bool IsEven(Half value) => (BitConverter.HalfToUInt16Bits(value) & 1) == 0;

    public static Half Largest => Half.MaxValue;

    public static Fraction Border => Fraction.OfInteger(65520);
}
