using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>Bytes and back gives the same numbers, whole or in parts, and nothing but the right length is read.</summary>
public abstract class NumberCodecLaws<T>(string name, string tag, int? size)
    where T : INumber<T>
{
    protected abstract IEnumerable<T> Values { get; }

    [Fact]
    public void HasItsName() => Assert.Equal((name, tag, size), (NumberCodec<T>.Name, NumberCodec<T>.SafetensorsTag, NumberCodec<T>.BytesPerNumber));

    [Fact]
    public void ReadsBackWhatItWrote()
    {
        var values = Values.ToArray();
        var bytes = NumberCodec<T>.ToBytes(values);
        var read = NumberCodec<T>.FromBytes(bytes);
        Assert.Equal(values, read);
        Assert.Equal(bytes, NumberCodec<T>.ToBytes(read));
        Assert.Equal(size is { } n ? n * values.Length : bytes.Length, bytes.Length);
    }

    [Fact]
    public void BytesOfPartsFollowEachOther()
    {
        var values = Values.Take(100).ToArray();
        byte[] parts = [.. NumberCodec<T>.ToBytes(values.AsSpan(0, 33)), .. NumberCodec<T>.ToBytes(values.AsSpan(33))];
        Assert.Equal<byte>(NumberCodec<T>.ToBytes(values), parts);
    }

    [Fact]
    public void NothingIsNoBytes()
    {
        Assert.Empty(NumberCodec<T>.ToBytes([]));
        Assert.Empty(NumberCodec<T>.FromBytes([]));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Fingerprint.Of<T>([]));
    }

    [Fact]
    public void RefusesTheWrongLength()
    {
        var bytes = NumberCodec<T>.ToBytes(Values.Take(3).ToArray());
        Assert.Throws<InvalidDataException>(() => NumberCodec<T>.Read(bytes, new T[2]));
        Assert.Throws<InvalidDataException>(() => NumberCodec<T>.Read(bytes, new T[4]));
        if (size != 1)
        {
            Assert.Contains("number 2", Assert.Throws<InvalidDataException>(() => NumberCodec<T>.FromBytes(bytes.AsSpan(..^1))).Message);
        }
    }

    [Fact]
    public void FingerprintIsTheHashOfTheBytes()
    {
        var values = Enumerable.Repeat(Values.Take(1000), 10).SelectMany(v => v).ToArray();
        var hash = System.Security.Cryptography.SHA256.HashData(NumberCodec<T>.ToBytes(values));
        Assert.Equal(Convert.ToHexString(hash).ToLowerInvariant(), Fingerprint.Of<T>(values));
    }
}

public sealed class DoubleCodec() : NumberCodecLaws<double>("double", "F64", 8)
{
    protected override IEnumerable<double> Values => Bits.Doubles();
}

public sealed class SingleCodec() : NumberCodecLaws<float>("float", "F32", 4)
{
    protected override IEnumerable<float> Values => Bits.Singles();
}

public sealed class HalfCodec() : NumberCodecLaws<Half>("half", "F16", 2)
{
    protected override IEnumerable<Half> Values => Bits.Halves().Where((_, i) => i % 7 == 0);
}

public sealed class DecimalCodec() : NumberCodecLaws<decimal>("decimal", "U8", 16)
{
    protected override IEnumerable<decimal> Values => Bits.Decimals();
}

public sealed class PlainCodec() : NumberCodecLaws<Plain>("GenericSgd.Tests.TestNumbers.Plain", "U8", 8)
{
    protected override IEnumerable<Plain> Values => Bits.Doubles().Select(v => new Plain(v));
}

public sealed class ByteCodec() : NumberCodecLaws<byte>("System.Byte", "U8", 1)
{
    protected override IEnumerable<byte> Values => Enumerable.Range(0, 256).Select(i => (byte)i);
}

public sealed class BigIntegerCodec() : NumberCodecLaws<BigInteger>("System.Numerics.BigInteger", "U8", null)
{
    protected override IEnumerable<BigInteger> Values => Bits.Integers().Select(v => (BigInteger)v * v);
}
