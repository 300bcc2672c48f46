using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Numerics.Measuring;

/// <summary>The decimals in the memory of a number type without references, and the check of bytes that are to become such memory.</summary>
static class DecimalPlaces<T>
    where T : INumber<T>
{
    /// <summary>The first byte of each decimal; none for most types.</summary>
    internal static readonly int[] Offsets;

    /// <summary>Whether it holds decimals at places that are not known.</summary>
    internal static readonly bool AreUnknown;

    static DecimalPlaces()
    {
        var isHidden = false;
        Offsets = NumberKind<T>.Value == NumberKind.Other ? DecimalPlaces.In<T>(out isHidden) : [];
        AreUnknown = isHidden && Offsets.Length == 0 && HoldsDecimal();
    }

    /// <exception cref="InvalidDataException">One of the decimals is none; the message says which number.</exception>
    /// <exception cref="PlatformNotSupportedException">The type holds decimals, but its fields are hidden.</exception>
    internal static void Check(ReadOnlySpan<byte> numbers)
    {
        if (AreUnknown)
        {
            throw new PlatformNotSupportedException(
                $"{NumberName.Of<T>()} holds decimals, and this program was built without the names of its fields, so bytes cannot be checked: keep them, as by [DynamicDependency].");
        }

        foreach (var offset in Offsets)
        {
            for (var start = 0; start < numbers.Length; start += Unsafe.SizeOf<T>())
            {
                var flags = DecimalParts.FromBits(MemoryMarshal.Read<decimal>(numbers[(start + offset)..])).Flags;
                if (!DecimalParts.AreFlags(flags))
                {
                    throw new InvalidDataException(
                        $"Number {start / Unsafe.SizeOf<T>()} is no {NumberName.Of<T>()}: its decimal at byte {offset} has the flags 0x{flags:x8}, which should be a sign and a scale from 0 to 28.");
                }
            }
        }
    }

    static bool HoldsDecimal()
    {
        try
        {
            const decimal Finest = 0.1234567890123456789012345678m;
            return DecimalPlaces.PlaceOf(Finest, ExactConvert.Nearest<decimal, T>(Finest)) >= 0;
        }
        catch (Exception e) when (e is NotSupportedException or ArithmeticException)
        {
            return false;
        }
    }
}
