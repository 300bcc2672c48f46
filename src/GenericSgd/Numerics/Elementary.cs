using System.Numerics;
using GenericSgd.Numerics.Decimals;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Numerics;

/// <summary>Which elementary functions <see cref="Elementary{T}"/> uses for a number type.</summary>
public static class Elementary
{
    /// <summary>
    /// From now on <see cref="Elementary{T}"/> uses the type's own Sqrt, Exp, ExpM1, Log, LogP1 and Tanh.
    /// A number type may call this in its static constructor. It may be called from any thread, any number of times.
    /// For float, double, Half and decimal it changes nothing: they have functions with the same bits on every machine.
    /// </summary>
    /// <typeparam name="T">A number type that has the runtime's own interfaces.</typeparam>
    public static void UseRuntimeFunctions<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IHyperbolicFunctions<T>
        => Interlocked.CompareExchange(ref Registered<T>.Functions, new ElementaryRuntimeFunctions<T>(), null);

    internal static ElementaryFunctions<T>? BuiltIn<T>()
        where T : INumber<T>
        => typeof(T) == typeof(double) ? (ElementaryFunctions<T>)(object)new ElementaryDoubleFunctions()
        : typeof(T) == typeof(float) ? (ElementaryFunctions<T>)(object)ElementarySingleFunctions.Instance
        : typeof(T) == typeof(Half) ? (ElementaryFunctions<T>)(object)new ElementaryHalfFunctions()
        : typeof(T) == typeof(decimal) ? (ElementaryFunctions<T>)(object)new DecimalFunctions()
        : Registering<T>();

    // A type registers in its static constructor. The first call of any of its members runs that; numbers from a cast or a fresh array have not called one yet.
    static ElementaryFunctions<T>? Registering<T>()
        where T : INumber<T>
    {
        _ = T.Zero;
        return null;
    }

    internal static class Registered<T>
        where T : INumber<T>
    {
        public static ElementaryFunctions<T>? Functions;
    }

    internal static class Series<T>
        where T : INumber<T>
    {
        public static readonly Lazy<ElementaryFunctions<T>> Functions = new(
            () => Widened<T>.Conversions is not null ? new ElementaryWidenedFunctions<T>()
                : ElementaryFixedPointFunctions<T>.Fits ? new ElementaryFixedPointFunctions<T>()
                : new ElementarySeriesFunctions<T>());
    }
}
