using System.Numerics;

namespace GenericSgd.Numerics.Measuring;

/// <summary>Numbers of rows and of elements in a number type, as <see cref="ExactConvert.Nearest{TFrom, TTo}"/> gives them, without the memory that a
/// conversion takes at each step.</summary>
static class Count<T>
    where T : INumber<T>
{
    // A power of two. A run asks for a handful of counts again and again.
    const int Places = 16;

    static readonly Known?[] Table = new Known?[Places];

    internal static T Of(int count)
    {
        // One instruction, which rounds as well.
        if (typeof(T) == typeof(double))
            return (T)(object)(double)count;
        if (typeof(T) == typeof(float))
            return (T)(object)(float)count;
        var known = Volatile.Read(ref Table[count & (Places - 1)]);
        if (known?.Number != count)
            Volatile.Write(ref Table[count & (Places - 1)], known = new Known(count, ExactConvert.Nearest<int, T>(count)));
        return known.Value;
    }

    sealed record Known(int Number, T Value);
}
