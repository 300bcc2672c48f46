namespace GenericSgd.Cli.Tests;

/// <summary>NIST's Norris: 36 pairs (y, x) and the exact coefficients of the straight line through them.</summary>
public sealed class NorrisTests : IDisposable
{
    const string Intercept = "-0.262323073774029495282164116195";
    const string Slope = "1.00211681802045439894437244262";

    const string Rows =
        """
        y,x
        0.1,0.2
        338.8,337.4
        118.1,118.2
        888.0,884.6
        9.2,10.1
        228.1,226.5
        668.5,666.3
        998.5,996.3
        449.1,448.6
        778.9,777.0
        559.2,558.2
        0.3,0.4
        0.1,0.6
        778.1,775.5
        668.8,666.9
        339.3,338.0
        448.9,447.5
        10.8,11.6
        557.7,556.0
        228.3,228.1
        998.0,995.8
        888.8,887.6
        119.6,120.2
        0.3,0.3
        0.6,0.3
        557.6,556.8
        339.3,339.1
        888.0,887.2
        998.5,999.0
        778.9,779.0
        10.2,11.1
        117.6,118.3
        228.9,229.2
        668.4,669.1
        449.2,448.9
        0.2,0.5

        """;

    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("double", 10)]
    [InlineData("decimal", 20)]
    [InlineData("double-double", 20)]
    public void TheLineIsExact(string number, int digits)
    {
        var trained = Gsgd.Train(_folder.Write("norris.csv", Rows), "y", $"--standardize --learning-rate 0.5 --epochs 100 --number {number}");
        Assert.Equal(36, trained.GetProperty("rows").GetInt32());
        var original = Digits.Original(trained);
        Digits.Agree(Slope, original[0], digits);
        Digits.Agree(Intercept, original[1], digits);
    }

    [SkippableFact]
    public void TheRowsAreThoseOfTheFile()
    {
        var lines = File.ReadAllLines(SharedData.File("nist/linear/Norris.dat"))[60..96];
        var table = "y,x\n" + string.Concat(lines.Select(line => string.Join(',', Gsgd.Words(line)) + "\n"));
        Assert.Equal(Rows.ReplaceLineEndings("\n"), table);
    }

    public void Dispose() => _folder.Dispose();
}
