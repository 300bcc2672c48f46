using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Encoding;

/// <summary>The memory of each number, lowest byte first.</summary>
sealed class MemoryLayout<T> : NumberLayout<T>
    where T : INumber<T>
{
    public override int Count(ReadOnlySpan<byte> bytes) => bytes.Length % Unsafe.SizeOf<T>() == 0
        ? bytes.Length / Unsafe.SizeOf<T>()
        : throw new InvalidDataException(
            $"{bytes.Length} bytes end within number {bytes.Length / Unsafe.SizeOf<T>()}: {NumberName.Shown<T>()} takes {Unsafe.SizeOf<T>()} bytes each.");

    public override void Write(ReadOnlySpan<T> numbers, IBufferWriter<byte> output)
    {
        const int Block = 4096;
        for (; !numbers.IsEmpty; numbers = numbers[Math.Min(Block, numbers.Length)..])
        {
            var bytes = Bytes(numbers[..Math.Min(Block, numbers.Length)]);
            var copy = output.GetSpan(bytes.Length)[..bytes.Length];
            bytes.CopyTo(copy);
            LowestByteFirst(copy);
            output.Advance(copy.Length);
        }
    }

    public override void Read(ReadOnlySpan<byte> bytes, Span<T> numbers)
    {
        if (Count(bytes) != numbers.Length)
            throw new InvalidDataException($"{bytes.Length} bytes hold {Count(bytes)} numbers of {NumberName.Shown<T>()}, not {numbers.Length}.");

        DecimalPlaces<T>.Check(bytes);
        var memory = MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(numbers)), bytes.Length);
        bytes.CopyTo(memory);
        LowestByteFirst(memory);
    }

    static ReadOnlySpan<byte> Bytes(ReadOnlySpan<T> numbers) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(numbers)), checked(numbers.Length * Unsafe.SizeOf<T>()));

    static void LowestByteFirst(Span<byte> bytes)
    {
        if (BitConverter.IsLittleEndian)
            return;

        if (NumberKind<T>.Value == NumberKind.Other && !SafetensorsTags.IsBFloat16(typeof(T)))
            throw new PlatformNotSupportedException($"The bytes of {NumberName.Shown<T>()} are its memory, which is another on a big-endian machine.");

        for (; !bytes.IsEmpty; bytes = bytes[Unsafe.SizeOf<T>()..])
            bytes[..Unsafe.SizeOf<T>()].Reverse();
    }
}
