using System.Runtime.CompilerServices;

namespace GenericSgd.Readers.Tests;

/// <summary>Real data sets, where they lie beside the checkout (../shared/data); skipped where they do not.</summary>
public class RealDataTests
{
    static CsvSource Source(string name)
    {
        var path = Path.Combine(Root(), "..", "shared", "data", name);
        Skip.IfNot(File.Exists(path), $"{name} is not beside the checkout.");
        return new CsvSource(path);
    }

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    static DataFormatException Refused<T>(string name, ReadOptions options)
        where T : System.Numerics.INumber<T>
    {
        var source = Source(name);
        return Assert.Throws<DataFormatException>(() => DatasetReader.Read<T>(source, options));
    }

    [SkippableFact]
    public void CaliforniaHousing()
    {
        var options = new ReadOptions
        {
            Targets = ["median_house_value"],
            Features = ["longitude", "latitude", "housing_median_age", "total_rooms", "total_bedrooms", "population", "households", "median_income"],
            Missing = MissingValues.Drop,
        };
        var dropped = DatasetReader.Read<double>(Source("california-housing/housing.csv"), options);
        Assert.Equal((20_433, 20_640, 207), (dropped.Data.Count, dropped.Summary.RowsRead, dropped.Summary.RowsDropped));
        Assert.Equal(new DroppedRow(292, "total_bedrooms"), dropped.Summary.FirstDropped[0]);
        Assert.Equal([-122.23, 37.88, 41, 880, 129, 322, 126, 8.3252], dropped.Data.Features.GetRowSpan(0).ToArray());
        Assert.Equal(452600, dropped.Data.Targets[0, 0]);

        var filled = DatasetReader.Read<decimal>(Source("california-housing/housing.csv"), options with { Missing = MissingValues.Mean });
        Assert.Equal((20_640, 207), (filled.Data.Count, filled.Summary.Replaced));
        Assert.Equal(537.87055m, decimal.Round(filled.Data.Features[290, 4], 5));

        var text = Refused<double>("california-housing/housing.csv", new ReadOptions { Targets = ["median_house_value"] });
        Assert.Equal((2, "ocean_proximity", "NEAR BAY"), (text.Place.Line, text.Place.Column, text.Place.Text));
        Assert.Contains("leave it out", text.Advice);
        var missing = Refused<double>("california-housing/housing.csv", options with { Missing = MissingValues.Refuse });
        Assert.Equal((292, "total_bedrooms"), (missing.Place.Line, missing.Place.Column));
        var large = Refused<Half>("california-housing/housing.csv", options);
        Assert.Equal((2, "median_house_value"), (large.Place.Line, large.Place.Column));
        Assert.Contains("65504", large.Problem);
    }

    [SkippableFact]
    public void WineQualityPackedAndPlainAreTheSame()
    {
        var options = new ReadOptions { Targets = ["quality"] };
        var plain = DatasetReader.Read<decimal>(Source("wine-quality-red/winequality-red.csv"), options).Data;
        var packed = DatasetReader.Read<decimal>(Source("wine-quality-red/winequality-red.csv.gz"), options).Data;
        Assert.Equal((1599, 11), (plain.Count, plain.Inputs));
        Assert.Equal("fixed acidity", plain.FeatureNames[0]);
        Assert.Equal(0.99547m, plain.Features[1597, 7]);
        Assert.Equal(plain.Features.ToArray(), packed.Features.ToArray());
        Assert.Equal(plain.Targets.ToArray(), packed.Targets.ToArray());
    }

    [SkippableFact]
    public void AutoMpg()
    {
        var options = new ReadOptions { Targets = ["mpg"], Features = ["horsepower", "weight"], Missing = MissingValues.Drop };
        var result = DatasetReader.Read<float>(Source("auto-mpg/mpg.csv"), options);
        Assert.Equal((392, 6), (result.Data.Count, result.Summary.RowsDropped));
        Assert.Equal(6, DatasetReader.Read<float>(Source("auto-mpg/mpg.csv"), options with { Missing = MissingValues.Mean }).Summary.Replaced);
    }

    [SkippableFact]
    public void PenguinsWriteNA()
    {
        var options = new ReadOptions
        {
            Targets = ["body_mass_g"],
            Features = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"],
            Missing = MissingValues.Drop,
        };
        var result = DatasetReader.Read<Half>(Source("penguins/penguins.csv"), options);
        Assert.Equal((342, 2), (result.Data.Count, result.Summary.RowsDropped));
        var place = Refused<Half>("penguins/penguins.csv", options with { Missing = MissingValues.Refuse }).Place;
        Assert.Equal((5, "bill_length_mm", "NA"), (place.Line, place.Column, place.Text));
    }

    [SkippableFact]
    public void IrisHasNoHeaderAndAColumnOfText()
    {
        var data = DatasetReader.Read<double>(Source("iris/iris.data"), new ReadOptions { Targets = ["x4"], Features = ["x1", "x2", "x3"] }).Data;
        Assert.Equal((150, 3), (data.Count, data.Inputs));
        Assert.Equal([5.9, 3.0, 5.1], data.Features.GetRowSpan(149).ToArray());
        var refused = Refused<double>("iris/iris.data", new ReadOptions { Targets = ["x4"] });
        Assert.Equal((1, "x5", "Iris-setosa"), (refused.Place.Line, refused.Place.Column, refused.Place.Text));
        Assert.Contains("x1,x2,x3", refused.Advice);
    }

    [SkippableFact]
    public void OptDigits()
    {
        var data = DatasetReader.Read<double>(Source("optdigits/optdigits-train.csv"), new ReadOptions { Targets = ["65"] }).Data;
        Assert.Equal((3823, 64), (data.Count, data.Inputs));
    }
}
