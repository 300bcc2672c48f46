using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Everything in one number type: right, or refused in words that name what is missing. A class per type says which.</summary>
public abstract class NumberTypeTests<T>
    where T : INumber<T>
{
    /// <summary>The relative error that is right for the type.</summary>
    protected abstract double Within { get; }

    /// <summary>Words of the refusals, by task; what is not named has to be right.</summary>
    protected virtual IReadOnlyDictionary<string, string> Refused => new Dictionary<string, string>();

    /// <summary>The laws that the type breaks among those that ask for nothing but what it has.</summary>
    protected virtual IReadOnlyList<string> Broken => [];

    /// <summary>What the study has to say.</summary>
    protected virtual string Verdict => "keeps";

    /// <summary>What the gradient check has to find.</summary>
    protected virtual bool GradientIsRight => true;

    /// <summary>Against exact fractions.</summary>
    [Fact]
    public void Line() => Try("line", () => Near(NumberTypeTasks<Ratio>.TrainLine(), NumberTypeTasks<T>.TrainLine(), Within));

    [Fact]
    public void Network() =>
        Try("network", () => Near(NumberTypeTasks<double>.TrainNetwork(), NumberTypeTasks<T>.TrainNetwork(), Math.Max(Within, 1e-13) * 64));

    /// <summary>The variance of 0 to 8 is 60 / 9.</summary>
    [Fact]
    public void Standardizer() => Try("standardizer", () => Near([4, Math.Sqrt(60.0 / 9)], NumberTypeTasks<T>.Standardize(), Within));

    [Fact]
    public void Model() => Try("model", () => Assert.Equal(0, NumberTypeTasks<T>.SaveModel()));

    [Fact]
    public void Checkpoint() => Try("checkpoint", () => Assert.Equal(0, NumberTypeTasks<T>.Resume()));

    [Fact]
    public void Study() => Try("study", () => Assert.Contains(Verdict, NumberTypeTasks<T>.Study(), StringComparison.Ordinal));

    [Fact]
    public void Laws()
    {
        string[] asked = ["product is associative", "product distributes", "quotient undoes product", "difference is sum", "nothing is left",
            "sum within its bound", "product within its bound",
            "quotient within its bound"];
        Assert.Equal(Broken, NumberTypeTasks<T>.Laws().Intersect(asked));
    }

    [Fact]
    public void Gradient() => Try("gradient", () => Assert.Equal(GradientIsRight, NumberTypeTasks<T>.CheckGradient()));

    void Try(string task, Action run)
    {
        if (!Refused.TryGetValue(task, out var words))
        {
            run();
            return;
        }

        var refusal = Assert.ThrowsAny<Exception>(run);
        Assert.Contains(words, refusal.ToString(), StringComparison.Ordinal);
    }

    static void Near(double[] expected, double[] actual, double within)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= within * Math.Abs(pair.First), $"{string.Join(' ', actual)} instead of {string.Join(' ', expected)}"));
    }
}
