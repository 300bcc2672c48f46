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
    public void RefusesNoPlaceToWriteTo() =>
        Assert.Equal("output", Assert.Throws<ArgumentNullException>(() => NumberCodec<double>.Write([1], null!)).ParamName);

    // Blocks of 4096 numbers are an affair of the inside.
    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(9000)]
    public void LongRowsReadBack(int count)
    {
        float[] numbers = [.. Enumerable.Range(0, count).Select(i => i * 0.5f)];
        var bytes = NumberCodec<float>.ToBytes(numbers);
        Assert.Equal(4 * count, bytes.Length);
        Assert.Equal(numbers, NumberCodec<float>.FromBytes(bytes));
    }

    [Fact]
    public void SaysHowManyBytesAreMissing()
    {
        Assert.Equal("7 bytes end within number 1: float takes 4 bytes each.",
            Assert.Throws<InvalidDataException>(() => NumberCodec<float>.FromBytes(new byte[7])).Message);
        Assert.Equal("8 bytes hold 2 numbers of float, not 3.",
            Assert.Throws<InvalidDataException>(() => NumberCodec<float>.Read(new byte[8], new float[3])).Message);
        Assert.Equal("4 bytes end within number 1: each ends with a newline.",
            Assert.Throws<InvalidDataException>(() => NumberCodec<BigInteger>.FromBytes("1\n23"u8)).Message);
        Assert.Equal("The text holds 2 numbers of System.Numerics.BigInteger, not 1.",
            Assert.Throws<InvalidDataException>(() => NumberCodec<BigInteger>.Read("1\n2\n"u8, new BigInteger[1])).Message);
        Assert.Empty(NumberCodec<BigInteger>.FromBytes([]));
    }

    [Fact]
    public void NamesAndTags()
    {
        Assert.Equal(("float", "F32", 4), (NumberCodec<float>.Name, NumberCodec<float>.SafetensorsTag, NumberCodec<float>.BytesPerNumber));
        Assert.Equal(("double", "F64", 8), (NumberCodec<double>.Name, NumberCodec<double>.SafetensorsTag, NumberCodec<double>.BytesPerNumber));
        Assert.Equal(("half", "F16", 2), (NumberCodec<Half>.Name, NumberCodec<Half>.SafetensorsTag, NumberCodec<Half>.BytesPerNumber));
        Assert.Equal(("decimal", "U8", 16), (NumberCodec<decimal>.Name, NumberCodec<decimal>.SafetensorsTag, NumberCodec<decimal>.BytesPerNumber));
        Assert.Equal(("System.Int32", "I32", 4), (NumberCodec<int>.Name, NumberCodec<int>.SafetensorsTag, NumberCodec<int>.BytesPerNumber));
        Assert.Equal(["I8", "I16", "I64", "U8", "U16", "U32", "U64"], new[]
        {
            NumberCodec<sbyte>.SafetensorsTag, NumberCodec<short>.SafetensorsTag, NumberCodec<long>.SafetensorsTag, NumberCodec<byte>.SafetensorsTag,
            NumberCodec<ushort>.SafetensorsTag, NumberCodec<uint>.SafetensorsTag, NumberCodec<ulong>.SafetensorsTag,
        });
        Assert.Equal(("GenericSgd.Numbers.BFloat16", "BF16", 2),
            (NumberCodec<GenericSgd.Numbers.BFloat16>.Name, NumberCodec<GenericSgd.Numbers.BFloat16>.SafetensorsTag,
            NumberCodec<GenericSgd.Numbers.BFloat16>.BytesPerNumber));
        Assert.Equal("GenericSgd.Numbers.Dual<GenericSgd.Numbers.Counted<half>>", NumberCodec<GenericSgd.Numbers.Dual<GenericSgd.Numbers.Counted<Half>>>.Name);
        Assert.Null(NumberCodec<BigInteger>.BytesPerNumber);
    }

    [Fact]
    public void RefusesALineThatIsNoNumber() => Assert.Contains(
        "Number 1 ", Assert.Throws<InvalidDataException>(() => NumberCodec<BigInteger>.FromBytes("1\nx\n"u8)).Message);

    [Fact]
    public void FingerprintsAreThoseOfAnyOtherTool() =>        // printf '\0\0\0\0\0\0\xf8\x3f' | sha256sum
        Assert.Equal("e163f8cb0f7067a7fc78ca859a77f849aea3214f38fb75b884e4a16be725c905", Fingerprint.Of<double>([1.5]));
}
