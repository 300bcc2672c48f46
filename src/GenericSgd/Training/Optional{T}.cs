using System.Numerics;

namespace GenericSgd.Training;

/// <summary>A number, or none.</summary>
readonly struct Optional<T>(T value)
    where T : INumber<T>
{
    internal bool Exists { get; } = true;

    internal T Value { get; } = value;

    /// <summary>Whether it is a limit that a number is above.</summary>
    internal bool IsExceededBy(T number) => Exists && number > Value;

    /// <summary>One number, or none.</summary>
    internal T[] ToArray() => Exists ? [Value] : [];

    /// <summary>The number, if there is one and no other.</summary>
    internal static Optional<T> Of(ReadOnlySpan<T> values) => values.Length == 1 ? new Optional<T>(values[0]) : default;
}
