using System.Numerics;

namespace GenericSgd.Numerics.Exact;

/// <summary>Settings that a number type does not hold, in words.</summary>
static class SettingText
{
    internal static ArgumentException BecomesZero<T>(Real literal, string setting)
        where T : INumber<T> => new(
        $"{setting} is {literal}, which is 0 in {NumberName.Of<T>()}, whose smallest step is {ExactConvert.ToText(Measured<T>.SmallestPositive)}. "
        + "Take 0 if that is meant, a larger one, or a number type with smaller numbers.", setting);

    internal static ArgumentException BecomesOne<T>(Real literal, string setting)
        where T : INumber<T> => new(
        $"{setting} is {literal}, which is 1 in {NumberName.Of<T>()}. Take one farther below 1, or a number type with more digits.", setting);
}
