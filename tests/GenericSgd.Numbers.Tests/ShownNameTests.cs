using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Messages call a number type as the command does; files name it by its full name.</summary>
public class ShownNameTests
{
    [Fact]
    public void MessagesHaveTheShortName()
    {
        Assert.StartsWith("bfloat16 has no number equal to the double 0.1;",
            Assert.Throws<OverflowException>(() => ExactConvert.Exact<double, BFloat16>(0.1)).Message);
        Assert.StartsWith("double-double has no number equal to the decimal 0.1;",
            Assert.Throws<OverflowException>(() => ExactConvert.Exact<decimal, DoubleDouble>(0.1m)).Message);
    }

    [Fact]
    public void FilesHaveTheFullName() => Assert.Equal("GenericSgd.Numbers.BFloat16", NumberFacts.Of<BFloat16>().Name);
}
