using System.Buffers.Binary;
using System.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Plotting.Tests;

/// <summary>What holds for the pictures of a run in any number type.</summary>
public abstract class HistoryLaws<T>
    where T : INumber<T>
{
    [Fact]
    public void TheChaptersPicturesHaveItsNames()
    {
        using var folder = new TemporaryFolder();
        var files = ChapterPlots.Save(folder["plots"], [ChapterRun.Of(typeof(T).Name, Chapter.Run<T>(20))], new PictureOptions { Width = 400, Height = 300 });
        Assert.Equal(["history.png", "weight.png", "bias.png", "cost.png"], files.Select(Path.GetFileName));
        Assert.Equal(["plots", "plots/bias.png", "plots/cost.png", "plots/history.png", "plots/weight.png"],
            folder.Entries.Select(name => name.Replace('\\', '/')));
        Assert.All(files, file => IsPng(File.ReadAllBytes(file), 400, 300));
    }

    [Fact]
    public void ItHasTheChaptersAxes()
    {
        var history = Chapter.Run<T>(20);
        Svg.Shows(Plots.Cost(history), "Epochs", "Cost");
        Svg.Shows(Plots.Course(history, 0, "Weight Value"), "Epochs", "Weight Value");
        Svg.Shows(Plots.Course(history, 1, "Bias Value"), "Epochs", "Bias Value");
    }

    [Fact]
    public void OneEpochIsEnough()
    {
        var history = Chapter.Run<T>(1, validation: true);
        var texts = Svg.Texts(Plots.Cost(history, new PictureOptions { Scale = AxisScale.Logarithmic }, learningRate: true));
        Assert.Subset(texts.ToHashSet(), new HashSet<string> { "0", "1", "training", "validation", "learning rate", "Learning Rate" });
        Assert.DoesNotContain("NaN", Plots.Cost(history, learningRate: true).ToSvg(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ACurveHoldsTheNearestDoubles()
    {
        var history = Chapter.Run<T>(5);
        var curve = ChapterRun.Of("run", history);
        Assert.Equal(history.Course(0).Select(Numerics.ExactConvert.ToDouble), curve.Weight.Values.ToArray());
        Assert.Equal(history.Course(1).Select(Numerics.ExactConvert.ToDouble), curve.Bias.Values.ToArray());
        Assert.Equal(6, curve.Cost.Values.Length);
    }

    static void IsPng(byte[] bytes, int width, int height)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }
}

public sealed class HistoryInFloat : HistoryLaws<float>;

public sealed class HistoryInDouble : HistoryLaws<double>;

public sealed class HistoryInHalf : HistoryLaws<Half>;

public sealed class HistoryInDecimal : HistoryLaws<decimal>;

public sealed class HistoryInPlain : HistoryLaws<Plain>;
