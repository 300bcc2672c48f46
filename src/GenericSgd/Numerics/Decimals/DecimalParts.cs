using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenericSgd.Numerics.Decimals;

/// <summary>
/// A decimal taken apart: <c>(-1)^negative * (High * 2^64 + Low) * 10^-scale</c>.
/// <code>
///   in memory   | int flags | uint high | ulong low |      flags: sign in bit 31, scale in bits 16 to 23
/// </code>
/// The runtime has kept this layout since it had decimals, but promises only <see cref="decimal.GetBits(decimal)"/>: the layout is checked once, and where it
/// does not hold the promised way is taken.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct DecimalParts(int flags, uint high, ulong low)
{
    public const int MaxScale = 28;

    static readonly bool LayoutHolds = HasThisLayout(new decimal(0x1234567, 0x2345678, 0x3456789, true, 7));

    readonly int _flags = flags;

    public uint High { get; } = high;

    public ulong Low { get; } = low;

    public int Flags => _flags;

    public int Scale => (_flags >> 16) & 0xFF;

    /// <summary>-1 for a negative number, 0 for others.</summary>
    public int SignMask => _flags >> 31;

    public UInt128 Magnitude => new(High, Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DecimalParts Of(in decimal value) =>
        LayoutHolds ? Unsafe.As<decimal, DecimalParts>(ref Unsafe.AsRef(in value)) : FromBits(value);

    /// <summary>Whether the flags are those of a decimal: a sign, a scale from 0 to 28, and nothing else.</summary>
    public static bool AreFlags(int flags) => (flags & 0x7f00_ffff) == 0 && ((flags >> 16) & 0xff) <= MaxScale;

    /// <summary>The promised way.</summary>
    public static DecimalParts FromBits(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new(bits[3], (uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    static bool HasThisLayout(decimal probe)
    {
        var (here, promised) = (Unsafe.As<decimal, DecimalParts>(ref probe), FromBits(probe));
        return Unsafe.SizeOf<DecimalParts>() == sizeof(decimal)
            && here._flags == promised._flags && here.High == promised.High && here.Low == promised.Low;
    }
}
