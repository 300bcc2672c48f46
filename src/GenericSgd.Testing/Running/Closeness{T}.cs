using System.Numerics;
using GenericSgd.Numbers;

namespace GenericSgd.Testing.Running;

/// <summary>Whether computed numbers are those of exact arithmetic, to the digits of the number type.</summary>
/// <param name="epsilons">How many epsilons per term.</param>
/// <param name="terms">How many numbers go into one result.</param>
/// <param name="scale">The largest number that goes in; 1 if all are smaller.</param>
readonly struct Closeness<T>(int epsilons, int terms, DoubleDouble scale)
    where T : INumber<T>
{
    // The reference has 31 digits itself.
    static DoubleDouble Epsilon => Order.Max(Numbers<T>.Epsilon, Numbers<DoubleDouble>.Epsilon);

    internal DoubleDouble Tolerance { get; } = epsilons * (DoubleDouble)terms * Epsilon * Order.Max((DoubleDouble)1, scale);

    internal bool Agrees(T actual, DoubleDouble expected) => IsBetween(actual, expected, expected);

    internal bool IsBetween(T actual, DoubleDouble one, DoubleDouble other)
    {
        var value = Numbers<T>.Wide(actual);
        return value >= Order.Min(one, other) - Tolerance && value <= Order.Max(one, other) + Tolerance;
    }

    internal static DoubleDouble Largest(params ReadOnlySpan<DoubleDouble[]> arrays)
    {
        DoubleDouble largest = 0;
        foreach (var array in arrays)
        {
            foreach (var value in array)
                largest = Order.Max(largest, DoubleDouble.Abs(value));
        }

        return largest;
    }
}
