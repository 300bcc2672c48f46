using GenericSgd.Numerics.Encoding;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>A number that is stored is its text, or its bytes, or its digits: the first of them that gives it again.</summary>
public class NumberTextTests
{
    const double Third = 1 / 3.0;
    const string ThirdInDigits = "=0.333333333333333314829616256247390992939472198486328125";

    [Fact]
    public void TheTextWhereItReadsBack()
    {
        Assert.Equal("0.3333333333333333", NumberText.Write(Third));
        Assert.Equal("0.5", NumberText.Write(new Rounded(0.5)));
        Assert.Equal("-125", NumberText.Write(new Tagged(-125)));
        Assert.Equal("NaN", NumberText.Write(double.NaN));
    }

    [Fact]
    public void ElseTheBytes()
    {
        Assert.Equal("0x555555555555D53F", NumberText.Write(new Rounded(Third)));
        Assert.Equal("0x000000000000F07F", NumberText.Write(new Rounded(double.PositiveInfinity)));
        Assert.Equal($"0x{Convert.ToHexString(BitConverter.GetBytes(double.NaN))}", NumberText.Write(new Rounded(double.NaN)));
    }

    /// <summary>Numbers of a list may stand on lines of their own.</summary>
    [Fact]
    public void ATextOfTwoLinesIsNone() => Assert.Equal("0x0000000000001C40", NumberText.Write(new Rounded(7)));

    [Fact]
    public void ElseTheDigits()
    {
        Assert.Equal(ThirdInDigits, NumberText.Write(new Tagged(Third)));
        Assert.Equal("=7", NumberText.Write(new Tagged(7)));
    }

    [Fact]
    public void ElseNothing() => Assert.Equal(
        "A GenericSgd.Tests.TestNumbers.Tagged does not read back from its text, endless, nor from its digits: what would be saved is another number, so it is not saved. "
        + "Let its ToString write what its Parse reads back to the same number. (Parameter 'number')",
        Assert.Throws<ArgumentException>(() => NumberText.Write(new Tagged(double.PositiveInfinity))).Message);

    [Fact]
    public void EachIsRead()
    {
        Assert.Equal(new Rounded(Third), NumberText.Read<Rounded>("0x555555555555D53F"));
        Assert.Equal(new Rounded(0.25), NumberText.Read<Rounded>("=0.25"));
        Assert.Equal(new Rounded(0.25), NumberText.Read<Rounded>("0.25"));
        Assert.Equal(new Tagged(Third), NumberText.Read<Tagged>(ThirdInDigits));
        Assert.Equal(Third, NumberText.Read<double>("0.3333333333333333"));
    }

    [Theory]
    [InlineData("0x12")]
    [InlineData("0x555555555555D53F00")]
    [InlineData("0x5")]
    [InlineData("0xgg")]
    [InlineData("=")]
    [InlineData("=x")]
    [InlineData("endless")]
    public void WhatIsNoneIsRefused(string text) => Assert.Throws<FormatException>(() => NumberText.Read<Rounded>(text));

    /// <summary>The built-in types have their own text and nothing else, and what has references no bytes.</summary>
    [Fact]
    public void OnlyWhatIsWrittenIsRead()
    {
        Assert.Throws<FormatException>(() => NumberText.Read<double>("0x555555555555D53F"));
        Assert.Throws<FormatException>(() => NumberText.Read<double>("=0.25"));
        Assert.Throws<FormatException>(() => NumberText.Read<Tagged>("0x555555555555D53F"));
    }
}
