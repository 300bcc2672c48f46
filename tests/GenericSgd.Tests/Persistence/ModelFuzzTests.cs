using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>Whatever happens to a file: the reader says so or loads the very model, and costs no memory.</summary>
public sealed class ModelFuzzTests : IDisposable
{
    const int Allowed = 1 << 20;

    readonly TemporaryFolder _folder = new();
    readonly byte[] _good;
    readonly string _text;

    public ModelFuzzTests()
    {
        var model = Models.Standardized<decimal>();
        ModelFile.Save(_folder["good"], model);
        _good = File.ReadAllBytes(_folder["good"]);
        _text = Describe(model);
    }

    public void Dispose() => _folder.Dispose();

    [Property(MaxTest = 300)]
    public Property FlippedBits() => Prop.ForAll(
        Arb.From(Gen.Choose(0, _good.Length - 1).SelectMany(place => Gen.Choose(1, 255).Select(mask => (place, mask)))),
        flip =>
        {
            var damaged = _good.ToArray();
            damaged[flip.place] ^= (byte)flip.mask;
            return IsRefusedOrTheSame(damaged);
        });

    [Property(MaxTest = 300)]
    public Property ReplacedHeaderBytes() => Prop.ForAll(
        Arb.From(Gen.Choose(8, _good.Length - 1)
            .SelectMany(place => Gen.Elements("{}[],:\"\\0123456789-.eE truefalsnu\0\xff".ToCharArray()).Select(letter => (place, letter)))),
        change =>
        {
            var damaged = _good.ToArray();
            damaged[change.place] = (byte)change.letter;
            return IsRefusedOrTheSame(damaged);
        });

    [Property(MaxTest = 100)]
    public Property CutAndGrown() => Prop.ForAll(
        Arb.From(Gen.Choose(0, _good.Length - 1).SelectMany(length => Gen.Choose(0, 255).Select(added => (length, added)))),
        cut => !Loads(_good[..cut.length]) && !Loads([.. _good, (byte)cut.added]) && !Loads([.. _good[..cut.length], (byte)cut.added, .. _good[cut.length..]]));

    [Property(MaxTest = 200)]
    public bool AnyBytesBehindAnyLength(byte[] bytes, int length)
    {
        byte[] file = [.. BitConverter.GetBytes((ulong)(length % 64)), .. bytes];
        return !Loads(file) && !Loads(bytes);
    }

    bool IsRefusedOrTheSame(byte[] damaged) => !Loads(damaged) || Describe(ModelFile.Load<decimal>(_folder["model.safetensors"])) == _text;

    // Any other exception fails the test, and so does memory beyond what a small file can need.
    bool Loads(byte[] bytes)
    {
        var path = _folder.Write(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ModelFile.ReadInfo(path);
            ModelFile.Load<decimal>(path);
            return true;
        }
        catch (ModelFormatException)
        {
            return false;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Allowed);
        }
    }

    static string Describe(Model<decimal> model) => string.Join(
        "|",
        [
            PipelineJson.Write(model.Pipeline), .. model.FeatureNames, .. model.TargetNames, model.Network.Fingerprint,
            .. model.Features!.Means, .. model.Features.Deviations, .. model.Targets!.Means, .. model.Targets.Deviations,
        ]);
}
