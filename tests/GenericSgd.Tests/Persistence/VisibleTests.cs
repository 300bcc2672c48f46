using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

public class VisibleTests
{
    [Theory]
    [InlineData("plain größe 日 😀", "plain größe 日 😀")]
    [InlineData("\u001b[31mred\u0007", "\\u001b[31mred\\u0007")]
    [InlineData("a\nb\tc\rd", "a\\nb\\tc\\rd")]
    [InlineData("\u009b31m\u007f\0", "\\u009b31m\\u007f\\u0000")]
    [InlineData("abc\u202egpj.exe\u2066\u200f\u061c\u2028", "abc\\u202egpj.exe\\u2066\\u200f\\u061c\\u2028")]
    public void WhatSteersATerminalIsWrittenAsItsNumber(string text, string visible) => Assert.Equal(visible, Visible.Text(text));

    [Fact]
    public void HalvesOfCharactersToo() => Assert.Equal("\\ud83dx\\ude00", Visible.Text("\ud83dx\ude00"));

    [Theory]
    [InlineData("\u2027\u202f", "\u2027\u202f")]
    [InlineData("\u2028\u202e", "\\u2028\\u202e")]
    [InlineData("\u2065\u206a", "\u2065\u206a")]
    [InlineData("\u2066\u2069", "\\u2066\\u2069")]
    [InlineData("\u200d\u200e\u200f\u2010", "\u200d\\u200e\\u200f\u2010")]
    [InlineData(" ~\u007f\u001f", " ~\\u007f\\u001f")]
    public void TheBordersOfWhatSteers(string text, string visible) => Assert.Equal(visible, Visible.Text(text));

    [Fact]
    public void EveryControlCharacterIsGone()
    {
        for (var c = char.MinValue; c < 0x2100; c++)
            Assert.DoesNotContain(Visible.Text($"a{c}b"), shown => char.IsControl(shown) || shown is >= '\u202a' and <= '\u202e');
    }

    [Fact]
    public void WhatIsLongIsCutBetweenCharacters()
    {
        Assert.Equal(new string('x', 80) + "...", Visible.Short(new string('x', 1_000_000)));
        Assert.Equal(new string('x', 79) + "...", Visible.Short(new string('x', 79) + "😀😀"));
        Assert.Equal(new string('x', 80), Visible.Short(new string('x', 80)));
        Assert.Equal(new string('x', 78) + "😀", Visible.Short(new string('x', 78) + "😀"));
        Assert.Equal(new string('x', 78) + "😀...", Visible.Short(new string('x', 78) + "😀y"));
        Assert.Equal("a, b", Visible.Names(["a", "b"]));
        var thirty = string.Join(", ", Enumerable.Range(1, 30).Select(i => $"n{i}"));
        Assert.Equal(thirty, Visible.Names([.. Enumerable.Range(1, 30).Select(i => $"n{i}")]));
        Assert.Equal($"{thirty} and 1 more", Visible.Names([.. Enumerable.Range(1, 31).Select(i => $"n{i}")]));
        Assert.Equal("\\u0007, " + new string('y', 80) + "...", Visible.Names(["\u0007", new string('y', 81)]));
        Assert.EndsWith("n30 and 99,970 more", Visible.Names([.. Enumerable.Range(1, 100_000).Select(i => $"n{i}")]));
    }
}
