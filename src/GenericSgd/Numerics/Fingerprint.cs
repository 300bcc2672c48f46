using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;

namespace GenericSgd.Numerics;

/// <summary>A short text that tells whether two runs ended in the same bits.</summary>
public static class Fingerprint
{
    /// <summary>
    /// SHA-256 of the bytes of <see cref="NumberCodec{T}"/>, in 64 lower-case hexadecimal digits. Of no numbers it is the SHA-256 of nothing.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static string Of<T>(ReadOnlySpan<T> numbers)
        where T : INumber<T>
    {
        const int Block = 4096;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new ArrayBufferWriter<byte>();
        for (; !numbers.IsEmpty; numbers = numbers[Math.Min(Block, numbers.Length)..])
        {
            bytes.ResetWrittenCount();
            NumberCodec<T>.Write(numbers[..Math.Min(Block, numbers.Length)], bytes);
            hash.AppendData(bytes.WrittenSpan);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
