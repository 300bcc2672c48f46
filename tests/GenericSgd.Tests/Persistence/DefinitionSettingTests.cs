using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>What may be written for a setting, in words, as messages and the help say it.</summary>
public class DefinitionSettingTests
{
    [Theory]
    [InlineData("layer", "dense", "outputs", "a whole number up to 2147483647")]
    [InlineData("layer", "dense", "bias", "true or false")]
    [InlineData("layer", "residual", "inner", "a list of layers")]
    [InlineData("layer", "elu", "alpha", "a number such as 0.01 or 1e-8")]
    [InlineData("cost", "penalized", "cost", "a cost")]
    [InlineData("schedule", "warm-up", "then", "a number or a schedule")]
    [InlineData("schedule", "warm-up", "per", "\"step\" or \"epoch\"")]
    [InlineData("schedule", "sequence", "schedules", "a list of schedules")]
    [InlineData("schedule", "sequence", "milestones", "a list of whole numbers such as [30, 80]")]
    [InlineData("transform", "freeze", "pattern", "a text")]
    [InlineData("transform", "adam", "dialect", "\"pyTorch\" or \"keras\" or \"optax\"")]
    [InlineData("initializer", "scaled-normal", "numPySeed", "a whole number from 0 to 4294967295, or null")]
    public void TheWords(string family, string kind, string setting, string words) =>
        Assert.Equal(words, Definitions.All.Single(one => one.Family.Noun == family && one.Name == kind).Settings.Single(one => one.Name == setting).Allowed);

    [Fact]
    public void TheWordsForTypesOfOnesOwn()
    {
        Definitions.Register("own-types", UserJson.Default.OwnTypes);
        Assert.Equal(
            ["a whole number from 0 to 18446744073709551615", "a value of type Guid", "a value of type Double, or null"],
            Definitions.Find(typeof(OwnTypes))!.Settings.Select(setting => setting.Allowed));
    }

    [Fact]
    public void TheWordsOfAKind()
    {
        var momentum = Definitions.Find<GradientTransform>("momentum")!;
        Assert.Equal("momentum", momentum.ToString());
        Assert.Equal(["factor", "dialect"], momentum.Settings.Select(setting => setting.Name));
        Assert.Equal([typeof(Real), typeof(Dialect)], momentum.Settings.Select(setting => setting.Type));
    }

    [Fact]
    public void AFamilyIsThatOfTheRecord()
    {
        Assert.Equal(["layer", "cost", "transform", "schedule", "initializer"], DefinitionFamily.All.Select(family => family.Noun));
        Assert.Equal("layer", DefinitionFamily.Of<Swish>().Noun);
        Assert.Equal("System.Int32 is no Layer, Cost, GradientTransform, Schedule, Initializer. (Parameter 'type')",
            Assert.Throws<ArgumentException>(() => DefinitionFamily.Of<int>()).Message);
    }
}
