namespace GenericSgd.Numerics;

/// <summary>A number type that has its own sigmoid and softplus, because the composed formulas of <see cref="Elementary{T}"/>, which ask for the sign, would
/// not do for it.</summary>
/// <remarks>Nothing is registered beside <see cref="Elementary.UseRuntimeFunctions{T}"/>.</remarks>
/// <typeparam name="T">The number type itself. The methods use no value of the instance: <c>default(T)</c> is asked.</typeparam>
public interface ISigmoidFunctions<T>
{
    /// <summary><c>1 / (1 + e^-x)</c>, without overflow for any x.</summary>
    /// <param name="x">The number.</param>
    T Sigmoid(T x);

    /// <summary><c>log(1 + e^x)</c>, without overflow for any x.</summary>
    /// <param name="x">The number.</param>
    T Softplus(T x);
}
