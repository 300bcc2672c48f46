using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>The learning rate as a pure function of the step or epoch, and, rarely, of the costs of the epochs before.</summary>
/// <remarks>A number is a constant schedule: <c>Optimizer.Sgd(0.01)</c>. Derive a sealed record to make a schedule of your own; it trains
/// as it is, and to be saved it is named once, see <see cref="Persistence.Definitions.Register"/>.</remarks>
public abstract record Schedule
{
    /// <summary>True if the learning rate is the same at every moment.</summary>
    public virtual bool IsConstant => false;

    /// <summary>The learning rate at a moment, computed in the number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public abstract T Rate<T>(in Moment moment)
        where T : INumber<T>;

    /// <summary>The learning rate at a moment, if it also depends on how training went; the same as without unless a schedule says otherwise.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="moment">The moment.</param>
    /// <param name="costs">The cost of each epoch that is done: of the validation rows if there are some, otherwise of training. Empty in a training loop of
    /// one's own.</param>
    public virtual T Rate<T>(in Moment moment, ReadOnlySpan<T> costs)
        where T : INumber<T> => Rate<T>(moment);

    /// <summary>A constant learning rate.</summary>
    public static implicit operator Schedule(Real rate) => new Constant(rate);

    /// <summary>A constant learning rate.</summary>
    public static implicit operator Schedule(int rate) => new Constant(rate);

    /// <summary>A constant learning rate, taken by its shortest decimal text.</summary>
    public static implicit operator Schedule(double rate) => new Constant(rate);

    /// <summary>A constant learning rate.</summary>
    public static implicit operator Schedule(decimal rate) => new Constant(rate);
}
