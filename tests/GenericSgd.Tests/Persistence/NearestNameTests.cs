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
}
