using System.Numerics;
using System.Text;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public sealed class NumberCodecTests
{
    [Fact]
    public void WritesTheLowestByteFirst()
    {
        Assert.Equal<byte>([0, 0, 0, 0, 0, 0, 0xf8, 0x3f], NumberCodec<double>.ToBytes([1.5]));
        Assert.Equal<byte>([0, 0, 0xc0, 0x3f], NumberCodec<float>.ToBytes([1.5f]));
        Assert.Equal<byte>([0, 0x3e], NumberCodec<Half>.ToBytes([(Half)1.5f]));
        Assert.Equal<byte>([4, 3, 2, 1], NumberCodec<int>.ToBytes([0x01020304]));
    }

    [Fact]
    public void WritesDecimalInTheOrderOfItsWords() =>
        Assert.Equal<byte>(
            [0x0f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
            NumberCodec<decimal>.ToBytes([-1.5m, 18446744073709551616m]));

    [Fact]
    public void WritesOthersAsLines() => Assert.Equal("-1\n100\n", Encoding.UTF8.GetString(NumberCodec<BigInteger>.ToBytes([-1, 100])));

    [Theory]
    [InlineData(0x001d0000)]        // scale 29
    [InlineData(0x00000001)]
    [InlineData(0x01000000)]
    [InlineData(0x00010100)]
    public void RefusesFlagsThatNoDecimalHas(int flags)
    {
        var bytes = NumberCodec<decimal>.ToBytes([1m, 2m]);
        BitConverter.TryWriteBytes(bytes.AsSpan(28), flags);
        Assert.Contains("Number 1 ", Assert.Throws<InvalidDataException>(() => NumberCodec<decimal>.FromBytes(bytes)).Message);
    }

    [Fact]
    public void RefusesALineThatIsNoNumber() => Assert.Contains(
        "Number 1 ", Assert.Throws<InvalidDataException>(() => NumberCodec<BigInteger>.FromBytes("1\nx\n"u8)).Message);

    [Fact]
    public void FingerprintsAreThoseOfAnyOtherTool() =>        // printf '\0\0\0\0\0\0\xf8\x3f' | sha256sum
        Assert.Equal("e163f8cb0f7067a7fc78ca859a77f849aea3214f38fb75b884e4a16be725c905", Fingerprint.Of<double>([1.5]));
}
