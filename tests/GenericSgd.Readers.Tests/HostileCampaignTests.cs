using System.IO.Compression;
using System.Text;
using GenericSgd.Tests.Persistence;

namespace GenericSgd.Readers.Tests;

/// <summary>CSV texts, plain and packed, changed where they mean something: read or refused by the one exception that is documented.</summary>
public sealed class HostileCampaignTests : IDisposable
{
    const int Few = 1500;
    const int Many = 1_000_000;

    const string Good = "\"x\",note,w,y\r\n1,\"two\r\nlines, \"\"quoted\"\"\",1,2\r\n# seven\r\n\r\n1e-3,b,0.5,-2\r\n,NA,2,3\r\n";

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void FewTexts() => Texts(Few);

    [Fact]
    public void FewPackedFiles() => Packed(Few);

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionTexts() => Texts(Many);

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionPackedFiles() => Packed(Many);

    static void Texts(int times) => Hostile.Read(
        times, random => (Text: Hostile.Change(random, Good), Options: Options(random), Csv: Csv(random)), input => input.Text.Length + Wide(input.Text),
        input => Readings(CsvSource.FromText(input.Text) with { Options = input.Csv }, input.Options), e => e is DataFormatException);

    void Packed(int times) => Hostile.Read(times, random => Pack(random), input => new FileInfo(input.Path).Length + Wide(input.Text),
        input => Readings(new CsvSource(input.Path), input.Options), e => e is DataFormatException);

    static IEnumerable<Action> Readings(CsvSource source, ReadOptions options) =>
    [
        () => DatasetReader.Read<double>(source, options),
        () => DatasetReader.Read<decimal>(source, options with { Weights = null }),
        () => Predict(source),
    ];

    static void Predict(CsvSource source)
    {
        using var table = new PredictionTable<float>(source, ["x"], MissingValues.Drop);
        table.WriteTo(TextWriter.Null, (_, predictions) => predictions.Fill(1), ["prediction"]);
    }

    static ReadOptions Options(Random random) => new()
    {
        Targets = ["y"],
        Features = random.Next(3) > 0 ? ["x"] : null,
        Weights = random.Next(2) == 0 ? "w" : null,
        Missing = (MissingValues)random.Next(3),
        TargetKind = (TargetKind)random.Next(3),
    };

    static CsvOptions Csv(Random random) => new()
    {
        HasHeader = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        Separator = random.Next(3) switch { 0 => null, 1 => ',', _ => ';' },
        Comment = random.Next(2) == 0 ? '#' : null,
        MissingMarks = random.Next(2) == 0 ? ["", "NA"] : ["", "-2"],
    };

    // What the CSV library's list of fields takes is n^2 / 5 bytes (FieldLimit), of which a reading may need a hundredth.
    static long Wide(string text) => text.Split('\n').Max(line => (long)Math.Max(line.Count(c => c == ','), line.Count(c => c == ';'))) is var widest
        ? widest * widest / 500
        : 0;

    (string Path, ReadOptions Options, string Text) Pack(Random random)
    {
        var text = Hostile.Change(random, Good);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        var bytes = packed.ToArray();
        if (random.Next(2) == 0)
            Hostile.Change(random, bytes);
        var path = _folder.Write("hostile.csv.gz", random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        return (path, Options(random), text);
    }

    public void Dispose() => _folder.Dispose();
}
