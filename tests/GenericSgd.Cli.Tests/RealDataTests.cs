using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>Linear models of real data against least squares solved in exact arithmetic: weights in the units of the data, then the intercept.</summary>
public sealed class RealDataTests
{
    [SkippableFact]
    public void WineQuality() => Agree(
        Gsgd.Train(SharedData.File("wine-quality-red/winequality-red.csv"), "quality", "--standardize --learning-rate 0.2 --momentum 0.8 --epochs 1000"),
        1599,
        "0.02499055267167272418091682954",
        "-1.0835902586934351209794921",
        "-0.1825639484107142835762819958",
        "0.01633126976547607537477926869",
        "-1.874225158099150980040561916",
        "0.004361333309096629759944432168",
        "-0.003264579703068561795792193465",
        "-17.8811638324959257112913709",
        "-0.4136531438217557699105325123",
        "0.9163344127211284003519455197",
        "0.2761976992268835538847657201",
        "21.96520844944854340414728719");

    [SkippableFact]
    public void AutoMpg() => Agree(
        Gsgd.Train(
            SharedData.File("auto-mpg/mpg.csv"),
            "mpg",
            "--features cylinders,displacement,horsepower,weight,acceleration,model_year --missing drop --standardize --learning-rate 0.2 --momentum 0.8 --epochs 2000"),
        392,
        "-0.3298590890739556932077740078",
        "0.007678430243918997028303766731",
        "-0.0003913555737606749004128490551",
        "-0.00679461791337504944446435237",
        "0.08527324694722991780691453548",
        "0.7533671797501026300999062319",
        "-14.53525048050612738906493748");

    [SkippableFact]
    public void Penguins() => Agree(
        Gsgd.Train(
            SharedData.File("penguins/penguins.csv"),
            "body_mass_g",
            "--features bill_length_mm,bill_depth_mm,flipper_length_mm --missing drop --standardize --learning-rate 0.3 --momentum 0.5 --epochs 500"),
        342,
        "4.161820470411497063168427711",
        "20.04953313144398955460420598",
        "50.26922163824041901393023212",
        "-6424.76469809858813470643811");

    [SkippableFact]
    public void CaliforniaHousing()
    {
        const string Flags = "--features longitude,latitude,housing_median_age,total_rooms,total_bedrooms,population,households,median_income"
            + " --missing drop --standardize --learning-rate 0.2 --momentum 0.9 --epochs 300";
        var result = Gsgd.Done(["train", SharedData.File("california-housing/housing.csv"), "--target", "median_house_value", "--json", "-"], Flags);
        Assert.Equal(20433, result.Json.GetProperty("rows").GetInt32());
        Assert.Contains("207 of 20640 rows", result.Error);
        Assert.Contains("total_bedrooms", result.Error);

        // The variance of the target over these rows is 1.3325e10; least squares leave about a third of it.
        var cost = Digits.Parse(result.Json.GetProperty("cost").GetString()!);
        Assert.InRange(cost, 1e9m, 0.5m * 1.3325e10m);
    }

    static void Agree(JsonElement trained, int rows, params string[] expected)
    {
        Assert.Equal(rows, trained.GetProperty("rows").GetInt32());
        var actual = Digits.Original(trained);
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Digits.Agree(expected[i], actual[i], 10);
    }
}
