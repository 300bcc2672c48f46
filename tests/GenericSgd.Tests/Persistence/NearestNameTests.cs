using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>Which misspelt names are still known.</summary>
public class NearestNameTests
{
    static readonly string[] Names = ["dense", "relu", "softmax", "a", "layer-norm"];

    [Theory]
    [InlineData("dens", "dense")]
    [InlineData("DENSE", "dense")]
    [InlineData("desne", "dense")]
    [InlineData("dxxse", "dense")]
    [InlineData("xxxse", null)]
    [InlineData("rel", "relu")]
    [InlineData("relx", "relu")]
    [InlineData("rexx", "relu")]
    [InlineData("rxxx", null)]
    [InlineData("layernorm", "layer-norm")]
    [InlineData("sftmx", "softmax")]
    [InlineData("softmaxes", "softmax")]
    [InlineData("b", null)]
    [InlineData("ab", "a")]
    [InlineData("", null)]
    public void ByTheFewestEdits(string name, string? nearest)
    {
        Assert.Equal(nearest, NearestName.Find(name, Names));
        Assert.Equal(nearest is null ? "" : $" Did you mean \"{nearest}\"?", NearestName.Question(name, Names));
    }

    [Fact]
    public void ALongTextIsNoMisspeltName()
    {
        Assert.Null(NearestName.Find(new string('x', 1_000_000), Names));
        Assert.Equal("relu", NearestName.Find("reluxx", ["relu"]));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void AHundredCharactersMayBeMisspelt(int length, bool found)
    {
        var name = new string('n', 90);
        Assert.Equal(found ? name : null, NearestName.Find(new string('n', length), [name]));
    }

    /// <summary>As many edits as a third of the name, and one; never all of it.</summary>
    [Theory]
    [InlineData("abcdef", "abcxyz", true)]
    [InlineData("abcdef", "abwxyz", false)]
    [InlineData("abcdef", "xyzabcdeX", false)]
    [InlineData("abc", "abcde", true)]
    [InlineData("abc", "abcdef", false)]
    [InlineData("abcdef", "abc", true)]
    [InlineData("abcdefg", "abc", false)]
    [InlineData("ab", "xy", false)]
    [InlineData("ab", "ay", true)]
    [InlineData("a", "xy", false)]
    public void AThirdAndOne(string candidate, string name, bool found) => Assert.Equal(found ? candidate : null, NearestName.Find(name, [candidate]));

    [Fact]
    public void TheNearestIsTaken()
    {
        Assert.Equal("abcd", NearestName.Find("abce", ["abxy", "abcd", "abzz"]));
        Assert.Equal("abxe", NearestName.Find("abce", ["abxe", "abcd"]));
    }

    // What the field calls it, and what it is called here.
    const string OfTheField =
        """
        mse mean-squared-error, l2loss mean-squared-error, squarederror mean-squared-error, mae mean-absolute-error, l1loss mean-absolute-error, smoothl1 huber,
        smoothl1loss huber, bce binary-cross-entropy, bcewithlogits binary-cross-entropy, bcewithlogitsloss binary-cross-entropy, logistic binary-cross-entropy,
        logloss binary-cross-entropy, ce softmax-cross-entropy, crossentropy softmax-cross-entropy, crossentropyloss softmax-cross-entropy,
        categoricalcrossentropy softmax-cross-entropy, sparsecategoricalcrossentropy softmax-cross-entropy, nll softmax-cross-entropy, pinball quantile,
        linear dense, fc dense, fullyconnected dense, logits dense, swish silu, lrelu leaky-relu, layernormalization layer-norm, exponential exponential-decay,
        cosine cosine-decay, cosineannealing cosine-decay, plateau reduce-on-plateau, reducelronplateau reduce-on-plateau, step step-decay, steplr step-decay,
        inversetime inverse-time-decay, poly polynomial-decay, linearwarmup warm-up, xavier glorot, kaiming he, normal scaled-normal, zero zeros, gd sgd,
        gradientdescent sgd, nag nesterov, heavyball momentum, f16 half, fp16 half, float16 half, bf16 bfloat16, single float, f32 float, fp32 float,
        float32 float, f64 double, fp64 double, float64 double, dd double-double
        """;

    [Fact]
    public void TheNamesOfTheFieldAreKnown() => Assert.All(OfTheField.Split(',', StringSplitOptions.TrimEntries), pair =>
    {
        var (field, here) = (pair.Split(' ')[0], pair.Split(' ')[1]);
        Assert.Equal($" Did you mean \"{here}\"?", NearestName.Question(field, ["something", here]));
        Assert.Equal($" Did you mean \"{here}\"?", NearestName.Question($"_{field[..1].ToUpperInvariant()}-{field[1..]}", ["something", here]));
    });

    [Fact]
    public void ANameOfTheFieldThatIsNotAmongThemIsNotOffered() => Assert.Equal("", NearestName.Question("kaiming", ["zeros", "glorot"]));
}
