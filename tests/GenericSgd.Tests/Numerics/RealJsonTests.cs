using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public sealed partial class RealJsonTests
{
    [Theory]
    [InlineData("0.01", "0.01")]
    [InlineData("1e-8", "1E-08")]
    [InlineData("-1.5E+20", "-1.5E+20")]
    [InlineData("0.1234567890123456789012345678901234567890", "0.123456789012345678901234567890123456789")]
    [InlineData("\"0.5\"", "0.5")]
    public void KeepsEveryDigit(string json, string written)
    {
        var value = JsonSerializer.Deserialize(json, Context.Default.Real);
        Assert.Equal(Real.Parse(json.Trim('"')), value);
        Assert.Equal(written, JsonSerializer.Serialize(value, Context.Default.Real));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("\"NaN\"")]
    [InlineData("[1]")]
    public void RefusesOthers(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Context.Default.Real));

    [Fact]
    public async Task ReadsANumberThatIsCutInTwo()
    {
        using var stream = new SlowStream(Encoding.UTF8.GetBytes("[0.12345678901234567890123456789]"));
        var read = await JsonSerializer.DeserializeAsync(stream, Context.Default.RealArray);
        Assert.Equal([Real.Parse("0.12345678901234567890123456789")], read!);
    }

    [JsonSerializable(typeof(Real))]
    [JsonSerializable(typeof(Real[]))]
    sealed partial class Context : JsonSerializerContext;

    sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..1], cancellationToken);
    }
}
