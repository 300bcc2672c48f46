using System.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Readers.Tests;

/// <summary>Fields become numbers with one rounding, or are refused.</summary>
public class NumberTests
{
    static ReadResult<T> Read<T>(string field, CsvOptions? options = null)
        where T : INumber<T>
    {
        var source = CsvSource.FromText($"x,y\n0,1\n\"{field}\",1\n", "numbers.csv") with { Options = options ?? new() };
        return DatasetReader.Read<T>(source, new ReadOptions { Targets = ["y"] });
    }

    static T Value<T>(string field)
        where T : INumber<T> => Read<T>(field).Data.Features[1, 0];

    static DataFormatException Refused<T>(string field)
        where T : INumber<T>
    {
        var refused = Assert.Throws<DataFormatException>(() => Read<T>(field));
        Assert.Equal(3, refused.Place.Line);
        Assert.Equal("x", refused.Place.Column);
        Assert.Equal(field, refused.Place.Text);
        Assert.StartsWith("numbers.csv, line 3, column \"x\": ", refused.Message);
        return refused;
    }

    [Fact]
    public void DecimalKeepsAllItsDigits()
    {
        Assert.Equal(0.1234567890123456789012345678m, Value<decimal>("0.1234567890123456789012345678"));
        Assert.Equal(79228162514264337593543950335m, Value<decimal>("79228162514264337593543950335"));
        Assert.Equal(1234567890.123456789012345678m, Value<decimal>("1.234567890123456789012345678e9"));
    }

    [Fact]
    public void BinaryTypesRoundOnce()
    {
        Assert.Equal(0.1, Value<double>("0.1"));
        Assert.Equal(5e-324, Value<double>("4.9406564584124654e-324"));
        // Halfway between two floats, and a little more: by way of double the little more is lost and the tie goes to the even one, which is below.
        Assert.Equal(1.0000001f, Value<float>("1.00000005960464477540"));
        Assert.Equal(1f, Value<float>("1.000000059604644775390625"));
        Assert.Equal((Half)1.001f, Value<Half>("1.00048828125000000001"));
        Assert.Equal(0.1, Value<Plain>("0.1").Inside);
    }

    // What spreadsheets and web pages put around a number; it is cut off names and labels too.
    [Theory]
    [InlineData("\u00a01.5")]
    [InlineData("1.5\u202f\u2009")]
    [InlineData(" \u30001.5\t\u2028")]
    public void BlanksOfAnyScriptAroundANumberAreNone(string field)
    {
        Assert.Equal(1.5, Value<double>(field));
        Assert.Equal(1.5m, Value<decimal>(field));
        Assert.Equal((Half)1.5, Value<Half>(field));
        Assert.Contains("is not a number", Refused<double>("1\u00a0000").Problem);
    }

    [Fact]
    public void NumbersBeyondTheTypeAreRefusedWithTheLargestOne()
    {
        var half = Refused<Half>("452600");
        Assert.Equal("452600 is too large for half, whose largest number is 65504.", half.Problem);
        Assert.Contains("wider range", half.Advice);
        Assert.Contains("79228162514264337593543950335", Refused<decimal>("1e30").Problem);
        Assert.Contains("too large for float", Refused<float>("-3.5e38").Problem);
        Assert.Contains("too large for double", Refused<double>("1e309").Problem);
        Assert.Contains("too large", Refused<Plain>("1e309").Problem);
    }

    [Fact]
    public void NumbersTooSmallForTheTypeBecomeZeroAndAreCounted()
    {
        Assert.Equal(1, Read<Half>("1e-9").Summary.BecameZero);
        Assert.Equal(1, Read<decimal>("-1e-30").Summary.BecameZero);
        Assert.Equal(0, Read<double>("1e-30").Summary.BecameZero);
        Assert.Equal(0, Read<double>("-0.000e9").Summary.BecameZero);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("-NAN")]
    public void NaNIsRefused(string text)
    {
        Assert.Contains("is not a number to learn from", Refused<double>(text).Problem);
        Assert.Contains("MissingMarks", Refused<decimal>(text).Advice);
        Refused<Half>(text);
        Refused<float>(text);
        Refused<Plain>(text);
    }

    [Theory]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    [InlineData("∞")]
    public void InfinityIsRefused(string text)
    {
        Assert.Contains("is not a finite number", Refused<double>(text).Problem);
        Assert.Contains("is not a finite number", Refused<decimal>(text).Problem);
        Assert.Contains("is not a finite number", Refused<Half>(text).Problem);
        Assert.Contains("is not a finite number", Refused<Plain>(text).Problem);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("-0,25")]
    public void ACommaIsNoDecimalSign(string text)
    {
        Assert.Contains("a point as decimal sign", Refused<double>(text).Advice);
        Assert.Contains("a point as decimal sign", Refused<decimal>(text).Advice);
    }

    [Theory]
    [InlineData("12 apples")]
    [InlineData("1.2.3")]
    [InlineData("$5")]
    [InlineData("1,234.5")]
    [InlineData("0x10")]
    [InlineData("(5)")]
    [InlineData("1e")]
    [InlineData("-")]
    public void AnythingElseIsText(string text)
    {
        Assert.Equal($"\"{text}\" is not a number.", Refused<double>(text).Problem);
        Assert.Equal($"\"{text}\" is not a number.", Refused<decimal>(text).Problem);
        Assert.Contains("counts as missing", Refused<Plain>(text).Advice);
    }

    [Fact]
    public void MissingMarksMayBeNumbersOrNaN()
    {
        var options = new CsvOptions { MissingMarks = ["-999", "nan"] };
        Assert.Contains("missing (\"-999\")", Assert.Throws<DataFormatException>(() => Read<double>("-999", options)).Problem);
        Assert.Contains("missing (\"NaN\")", Assert.Throws<DataFormatException>(() => Read<double>("NaN", options)).Problem);
    }
}
