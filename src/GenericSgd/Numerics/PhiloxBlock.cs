namespace GenericSgd.Numerics;

/// <summary>Four 32-bit words: a counter, or the 128 random bits made of it. Read as one integer, the first word is the highest.</summary>
public readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3)
{
    /// <summary>The first two words.</summary>
    public ulong High => ((ulong)Word0 << 32) | Word1;

    /// <summary>The last two words.</summary>
    public ulong Low => ((ulong)Word2 << 32) | Word3;

    /// <summary>All four words.</summary>
    public UInt128 Bits => new(High, Low);
}
