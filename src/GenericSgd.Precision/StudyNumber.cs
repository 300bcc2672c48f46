using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Precision;

/// <summary>A number type that takes part in a study, with the order in which it sums.</summary>
/// <remarks>A type of your own takes part by being named: <c>StudyNumber.Of&lt;MyNumber&gt;()</c>. Nothing is registered.</remarks>
public abstract class StudyNumber
{
    // Not derived outside: a study needs no other kind.
    private protected StudyNumber(string name, SummationOrder order)
    {
        Name = name;
        Order = order;
    }

    /// <summary>What reports call it: the name of the type, and after a colon the order of its sums if that is not the kernels' own.</summary>
    public string Name { get; }

    /// <summary>The order of its sums.</summary>
    public SummationOrder Order { get; }

    /// <summary>A number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="name">What reports call it; by default half, float, double, decimal, or the name of another type.</param>
    public static StudyNumber Of<T>(string? name = null)
        where T : INumber<T> => new Typed<T>(name ?? ShortName<T>(), SummationOrder.Kernel);

    /// <summary>The same number type with its sums in another order: <c>half</c> becomes <c>half:plain</c>.</summary>
    /// <param name="order">The order.</param>
    public abstract StudyNumber Summing(SummationOrder order);

    internal string TypeName => Name.Split(':')[0];

    /// <summary>Whether a run in it is the same as a run in another one: the same type, summing in the same order.</summary>
    internal abstract bool IsSameAs(StudyNumber other);

    internal abstract TResult Run<TResult>(INumberTask<TResult> task);

    static string ShortName<T>()
        where T : INumber<T>
    {
        var name = NumberCodec<T>.Name;
        return name.Contains('<') ? name : name[(name.LastIndexOf('.') + 1)..];
    }

    sealed class Typed<T>(string name, SummationOrder order) : StudyNumber(name, order)
        where T : INumber<T>
    {
        public override StudyNumber Summing(SummationOrder order) =>
            new Typed<T>(order == SummationOrder.Kernel ? TypeName : $"{TypeName}:{order.ToString().ToLowerInvariant()}", order);

        internal override bool IsSameAs(StudyNumber other) => other is Typed<T> && other.Order == Order;

        internal override TResult Run<TResult>(INumberTask<TResult> task) => task.Run<T>();
    }
}
