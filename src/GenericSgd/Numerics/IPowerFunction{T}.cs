namespace GenericSgd.Numerics;

/// <summary>A number type that has its own power, which keeps more digits than <c>exp(y log x)</c>, where an error of the logarithm is multiplied by
/// y.</summary>
/// <remarks>Nothing is registered beside <see cref="Elementary.UseRuntimeFunctions{T}"/>.</remarks>
/// <typeparam name="T">The number type itself. The method uses no value of the instance: <c>default(T)</c> is asked.</typeparam>
public interface IPowerFunction<T>
{
    /// <summary><c>x^y</c>.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    T Pow(T x, T y);
}
