namespace GenericSgd.Kernels;

/// <summary>
/// A number type so narrow that its sums of products are made in float and rounded once at the end. A type opts in by implementing this on itself;
/// nothing is registered. <see cref="Half"/> is treated so without implementing it.
/// </summary>
/// <typeparam name="T">The number type itself. The methods use no value of the instance: <c>default(T)</c> is asked.</typeparam>
public interface IWidened<T>
{
    /// <summary>Writes each value as float, exactly.</summary>
    /// <param name="values">What to convert.</param>
    /// <param name="wide">As many floats.</param>
    void Widen(ReadOnlySpan<T> values, Span<float> wide);

    /// <summary>Rounds each float once, to the nearest value and half to even.</summary>
    /// <param name="wide">What to convert.</param>
    /// <param name="values">As many values.</param>
    void Narrow(ReadOnlySpan<float> wide, Span<T> values);
}
