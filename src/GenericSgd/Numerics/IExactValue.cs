namespace GenericSgd.Numerics;

/// <summary>A number type that knows the exact number that it stands for, so that <see cref="ExactConvert"/> need not find it by arithmetic.</summary>
/// <remarks>For a type whose arithmetic is not that of one number: an interval, several samples of a number, a number whose operations are counted.</remarks>
public interface IExactValue
{
    /// <summary>The number, exactly.</summary>
    /// <exception cref="OverflowException">NaN or infinity.</exception>
    Real ToReal();
}
