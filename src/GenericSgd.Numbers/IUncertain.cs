using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>A number that says itself how far it may be off: by its bounds, or by its samples. Nobody else is asked.</summary>
public interface IUncertain
{
    /// <summary>How far the number that stands for it may be from the exact result, as a double; infinity where nothing is known.</summary>
    double Error { get; }

    /// <summary>Whether a number is one that the exact result may be. Null where the error is only an estimate, which excludes nothing.</summary>
    /// <param name="exact">The number.</param>
    bool? MayBe(Real exact);
}
