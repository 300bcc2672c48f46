using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace GenericSgd.Numbers;

/// <content>What <see cref="INumber{TSelf}"/> asks for beside arithmetic. All of it looks at the value only.</content>
public readonly partial struct Dual<T>
{
    /// <summary>The constant 0.</summary>
    public static Dual<T> Zero => Constant(T.Zero);

    /// <summary>The constant 1.</summary>
    public static Dual<T> One => Constant(T.One);

    static int INumberBase<Dual<T>>.Radix => T.Radix;

    /// <summary>The number itself.</summary>
    /// <param name="value">The number.</param>
    public static Dual<T> operator +(Dual<T> value) => value;

    /// <summary>One more.</summary>
    /// <param name="value">The number.</param>
    public static Dual<T> operator ++(Dual<T> value) => value + One;

    /// <summary>One less.</summary>
    /// <param name="value">The number.</param>
    public static Dual<T> operator --(Dual<T> value) => value - One;

    /// <summary>Whether the values are equal.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator ==(Dual<T> x, Dual<T> y) => x.Value == y.Value;

    /// <summary>Whether the values differ.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator !=(Dual<T> x, Dual<T> y) => x.Value != y.Value;

    /// <summary>Whether the first value is smaller.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator <(Dual<T> x, Dual<T> y) => x.Value < y.Value;

    /// <summary>Whether the first value is larger.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator >(Dual<T> x, Dual<T> y) => x.Value > y.Value;

    /// <summary>Whether the first value is smaller or equal.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator <=(Dual<T> x, Dual<T> y) => x.Value <= y.Value;

    /// <summary>Whether the first value is larger or equal.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator >=(Dual<T> x, Dual<T> y) => x.Value >= y.Value;

    /// <summary>The order of the values.</summary>
    /// <param name="other">The number to compare with.</param>
    public int CompareTo(Dual<T> other) => Value.CompareTo(other.Value);

    /// <summary>Whether the values are equal. <see cref="IsIdenticalTo"/> compares both parts.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool Equals(Dual<T> other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Dual<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether the value is neither infinite nor NaN.</summary>
    /// <param name="value">The number.</param>
    public static bool IsFinite(Dual<T> value) => T.IsFinite(value.Value);

    /// <summary>Whether the value is infinite.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInfinity(Dual<T> value) => Asked<T>.IsInfinity(value.Value);

    /// <summary>Whether the value is not a number.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNaN(Dual<T> value) => T.IsNaN(value.Value);

    /// <summary>Whether the value has its sign bit set.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNegative(Dual<T> value) => T.IsNegative(value.Value);

    /// <summary>Whether the value is 0.</summary>
    /// <param name="value">The number.</param>
    public static bool IsZero(Dual<T> value) => T.IsZero(value.Value);

    /// <summary>Whether the value is a whole number.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInteger(Dual<T> value) => Asked<T>.IsInteger(value.Value);

    static bool INumberBase<Dual<T>>.IsCanonical(Dual<T> value) => T.IsCanonical(value.Value);

    static bool INumberBase<Dual<T>>.IsNormal(Dual<T> value) => T.IsNormal(value.Value);

    static bool INumberBase<Dual<T>>.IsSubnormal(Dual<T> value) => Asked<T>.IsSubnormal(value.Value);

    static Dual<T> INumber<Dual<T>>.MaxNumber(Dual<T> x, Dual<T> y) => IsNaN(x) ? y : IsNaN(y) ? x : Max(x, y);

    static Dual<T> INumber<Dual<T>>.MinNumber(Dual<T> x, Dual<T> y) => IsNaN(x) ? y : IsNaN(y) ? x : Min(x, y);
}
