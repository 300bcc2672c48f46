using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>The learning rate as a pure function of the step or epoch.</summary>
/// <remarks>A number is a constant schedule: <c>Optimizer.Sgd(0.01)</c>. Derive a sealed record to make a schedule of your own; nothing is registered.</remarks>
public abstract record Schedule
{
    /// <summary>The learning rate at a moment, computed in the number type.</summary>
    public abstract T Rate<T>(in Moment moment)
        where T : INumber<T>;

    /// <summary>A constant learning rate.</summary>
    public static implicit operator Schedule(Real rate) => new Constant(rate);

    /// <summary>A constant learning rate.</summary>
    public static implicit operator Schedule(int rate) => new Constant(rate);

    /// <summary>A constant learning rate, taken by its shortest decimal text.</summary>
    public static implicit operator Schedule(double rate) => new Constant(rate);

    /// <summary>A constant learning rate.</summary>
    public static implicit operator Schedule(decimal rate) => new Constant(rate);
}
