namespace GenericSgd.Numerics;

// Order and equality, both by value.
/// <content>Equal, less, greater.</content>
public readonly partial struct Real : IEquatable<Real>, IComparable<Real>
{
    /// <inheritdoc/>
    public int CompareTo(Real other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Real other) => _exponent == other._exponent && _significand == other._significand;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Real other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_significand, _exponent);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Real left, Real right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Real left, Real right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    public static bool operator <(Real left, Real right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is greater.</summary>
    public static bool operator >(Real left, Real right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is less or equal.</summary>
    public static bool operator <=(Real left, Real right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is greater or equal.</summary>
    public static bool operator >=(Real left, Real right) => left.CompareTo(right) >= 0;
}
