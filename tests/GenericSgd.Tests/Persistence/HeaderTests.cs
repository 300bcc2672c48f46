using System.Numerics;
using System.Text;
using GenericSgd.Persistence;
using GenericSgd.Persistence.Safetensors;

namespace GenericSgd.Tests.Persistence;

/// <summary>The borders of a header, and of numbers that are saved as texts.</summary>
public class HeaderTests
{
    const int Longest = 100_000_000;

    [Fact]
    public void AHeaderOfAHundredMillionBytesIsTheLongest()
    {
        SafetensorsHeader.MustNotExceed(Longest);
        Assert.Equal("The header would have at least 100000001 bytes, names and texts; the format allows 100000000. Take shorter or fewer names. (Parameter 'metadata')",
            Assert.Throws<ArgumentException>(() => SafetensorsHeader.MustNotExceed(Longest + 1)).Message);
    }

    /// <summary>Texts grow when they are written: a character may have three bytes.</summary>
    [Fact]
    public void WhatIsWrittenIsCountedInBytes()
    {
        var written = new MemoryStream();
        Assert.Contains("The header would have at least 1000000", Assert.Throws<ArgumentException>(() =>
            SafetensorsHeader.Write(written, [new("name", new string('日', (Longest / 3) + 1))], [])).Message);
        Assert.Equal(0, written.Length);
    }

    /// <summary>The length in eight bytes, least first; blanks up to a multiple of eight.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void AHeaderEndsAtAMultipleOfEight(int more)
    {
        var (written, text) = (new MemoryStream(), new string('x', more));
        SafetensorsHeader.Write(written, [new("n", text)], [new TensorInfo("t", "F32", [2, 3], 0, 24)]);
        var json = $$$"""{"__metadata__":{"n":"{{{text}}}"},"t":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}""";
        var padded = json.PadRight((json.Length + 7) / 8 * 8);
        Assert.Equal([.. BitConverter.GetBytes((long)padded.Length), .. Encoding.UTF8.GetBytes(padded)], written.ToArray());
    }

    [Theory]
    [InlineData("F64", 8)]
    [InlineData("I64", 8)]
    [InlineData("U64", 8)]
    [InlineData("F32", 4)]
    [InlineData("I32", 4)]
    [InlineData("U32", 4)]
    [InlineData("F16", 2)]
    [InlineData("BF16", 2)]
    [InlineData("I16", 2)]
    [InlineData("U16", 2)]
    [InlineData("I8", 1)]
    [InlineData("U8", 1)]
    [InlineData("BOOL", 1)]
    [InlineData("F8_E4M3", 1)]
    [InlineData("F8_E5M2", 1)]
    public void EachTypeHasItsSize(string dtype, int bytes)
    {
        static byte[] File(string dtype, int length) => SafetensorsFile.Join(
            $$$"""{"a":{"dtype":"{{{dtype}}}","shape":[3],"data_offsets":[0,{{{length}}}]}}""", new byte[length]);
        Assert.Equal(new TensorInfo("a", dtype, [3], 0, 3 * bytes), SafetensorsHeader.Read(new MemoryStream(File(dtype, 3 * bytes))).Tensors.Single());
        Assert.Equal($"a of type {dtype} and shape [3] needs {3 * bytes} bytes, but lies from byte 0 to {3 * bytes + 1}.",
            Assert.Throws<InvalidDataException>(() => SafetensorsHeader.Read(new MemoryStream(File(dtype, 3 * bytes + 1)))).Message);
    }

    /// <summary>The shortest text of a number is a digit and the end of its line.</summary>
    [Fact]
    public void TextsAreAtLeastTwoBytesEach()
    {
        var model = Models.Plain<BigInteger>();
        model.Network.Parameters.Clear();
        var loaded = ModelFile.Load<BigInteger>("f", new MemoryStream(Resealed.Model(model, [])));
        Assert.Equal(model.Network.Fingerprint, loaded.Network.Fingerprint);
        var other = PipelineJson.Write(model.Pipeline).Replace("\"outputs\": 4", "\"outputs\": 5", StringComparison.Ordinal);
        Assert.Equal("f: layers.0.weights has the shape [24]; the pipeline in the file needs the texts of 15 numbers.",
            Assert.Throws<ModelFormatException>(() => ModelFile.Load<BigInteger>("f", new MemoryStream(Resealed.Model(model, new() { ["pipeline"] = other })))).Message);
    }
}
