namespace GenericSgd.Testing;

/// <summary>Why a number is hard.</summary>
public enum HardKind
{
    /// <summary>The smallest number above 0, or a small multiple of it: subnormal where the type has subnormal numbers.</summary>
    Smallest,

    /// <summary>At or near the end of the range; left out for a type without an end.</summary>
    Largest,

    /// <summary>1, written with 0 to 28 digits behind the point: in decimal the same number with different bits.</summary>
    TrailingZeros,

    /// <summary>1e0 to 1e-28: in decimal from all digits to one.</summary>
    SmallPower,

    /// <summary>Two numbers whose sum loses nearly all digits.</summary>
    Cancelling,
}
