using System.Text.Encodings.Web;
using System.Text.Json;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary>The JSON of the lines: <c>{"rows":[{"row","work","number","threads","oursNanoseconds","peer","peerNanoseconds","ratio","goal"}]}</c>.</summary>
static class LineJson
{
    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(IReadOnlyList<Line> rows) => JsonSerializer.Serialize(new { rows }, Readable);
}
