namespace GenericSgd.Numerics;

/// <content>The functions of every element of a span.</content>
public static partial class Elementary<T>
{
    /// <summary>The square root of every element. The destination may be the source itself; it may be longer.</summary>
    /// <exception cref="ArgumentException">The destination is too short, or overlaps the source at another start.</exception>
    public static void Sqrt(ReadOnlySpan<T> x, Span<T> destination) => Functions.Sqrt(x, Checked(x, destination));

    /// <summary><c>e^x</c> of every element. See <see cref="Sqrt(ReadOnlySpan{T}, Span{T})"/> for the spans.</summary>
    public static void Exp(ReadOnlySpan<T> x, Span<T> destination) => Functions.Exp(x, Checked(x, destination));

    /// <summary>The natural logarithm of every element. See <see cref="Sqrt(ReadOnlySpan{T}, Span{T})"/> for the spans.</summary>
    public static void Log(ReadOnlySpan<T> x, Span<T> destination) => Functions.Log(x, Checked(x, destination));

    /// <summary>The hyperbolic tangent of every element. See <see cref="Sqrt(ReadOnlySpan{T}, Span{T})"/> for the spans.</summary>
    public static void Tanh(ReadOnlySpan<T> x, Span<T> destination) => Functions.Tanh(x, Checked(x, destination));

    /// <summary><c>1 / (1 + e^-x)</c> of every element. See <see cref="Sqrt(ReadOnlySpan{T}, Span{T})"/> for the spans.</summary>
    public static void Sigmoid(ReadOnlySpan<T> x, Span<T> destination) => Functions.Sigmoid(x, Checked(x, destination));

    /// <summary><c>log(1 + e^x)</c> of every element. See <see cref="Sqrt(ReadOnlySpan{T}, Span{T})"/> for the spans.</summary>
    public static void Softplus(ReadOnlySpan<T> x, Span<T> destination) => Functions.Softplus(x, Checked(x, destination));

    internal static Span<T> Checked(ReadOnlySpan<T> x, Span<T> destination)
    {
        if (destination.Length < x.Length)
            throw new ArgumentException($"The destination holds {destination.Length} numbers, the source {x.Length}.", nameof(destination));

        var used = destination[..x.Length];
        return x.Overlaps(used, out var offset) && offset != 0
            ? throw new ArgumentException("Source and destination overlap and do not start at the same place.", nameof(destination))
            : used;
    }
}
