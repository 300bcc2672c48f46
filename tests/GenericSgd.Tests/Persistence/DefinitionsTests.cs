using System.Reflection;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

public class DefinitionsTests
{
    static IEnumerable<Type> RecordsOfTheCore =>
        typeof(Layer).Assembly.GetTypes().Where(type => type.IsSealed && DefinitionFamily.All.Any(family => family.Type.IsAssignableFrom(type)));

    [Fact]
    public void EveryRecordOfTheCoreIsInTheCatalogue() =>
        Assert.Equal(
            RecordsOfTheCore.Select(type => type.Name).Order(),
            Definitions.All.Where(kind => kind.Type.Assembly == typeof(Layer).Assembly).Select(kind => kind.Type.Name).Order());

    [Fact]
    public void EveryParameterOfARecordIsASetting()
    {
        foreach (var type in RecordsOfTheCore)
        {
            var parameters = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters();
            Assert.Equal(
                parameters.Select(parameter => parameter.Name!.ToLowerInvariant()),
                Definitions.Find(type)!.Settings.Select(setting => setting.Name.ToLowerInvariant()));
            Assert.Equal(
                parameters.Select(parameter => !parameter.HasDefaultValue),
                Definitions.Find(type)!.Settings.Select(setting => setting.IsRequired));
        }
    }

    [Fact]
    public void NamesAreUniqueWithinAFamily() =>
        Assert.All(Definitions.All, kind => Assert.Same(kind, Definitions.Of(kind.Family).Single(other => other.Name == kind.Name)));

    [Fact]
    public void KindsAreFoundByNameAndByRecord()
    {
        Assert.Equal(typeof(Constant), Definitions.Find<Schedule>("constant")!.Type);
        Assert.Equal(typeof(ConstantWeights), Definitions.Find<Initializer>("constant")!.Type);
        Assert.Equal("dense", Definitions.Find(typeof(Dense))!.Name);
        Assert.Null(Definitions.Find<Cost>("dense"));
        Assert.Equal(["mean-squared-error", "mean-absolute-error"], Definitions.Of<Cost>().Select(kind => kind.Name).Take(2));
    }

    [Fact]
    public void ARecordOfYourOwnNeedsOneLine()
    {
        Definitions.Register("swish", UserJson.Default.Swish);

        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(4), new Swish(1.702m), new Dense(1)] };
        var json = PipelineJson.Write(pipeline);
        Assert.Contains("""{ "kind": "swish", "Slope": 1.702, "Clipped": false }""", json);
        Assert.Equal(pipeline, PipelineJson.Read(json));
        Assert.Equal([new Dense(4), new Swish(2, Clipped: true)], Definitions.ParseList<Layer>("dense:4,swish:2:true"));
    }

    [Fact]
    public void RegisteringAgainChangesNothingAndNamesAreNotTakenTwice()
    {
        Definitions.Register("swish", UserJson.Default.Swish);
        Definitions.Register("swish", UserJson.Default.Swish);
        Assert.Single(Definitions.All, kind => kind.Type == typeof(Swish));
        Assert.Throws<ArgumentException>(() => Definitions.Register("swoosh", UserJson.Default.Swish));
        Assert.Throws<ArgumentException>(() => Definitions.Register("dense", UserJson.Default.Unregistered));
        Assert.Throws<ArgumentException>(() => Definitions.Register("a:b", UserJson.Default.Unregistered));
        Assert.Throws<ArgumentException>(() => Definitions.Register("kinded", UserJson.Default.Kinded));
        Assert.Throws<ArgumentException>(() => Definitions.Register("text", UserJson.Default.String));
    }

    [Fact]
    public void TheShortFormIsRead()
    {
        Assert.Equal([new Dense(16), new Relu(), new Dense(1, Bias: false)], Definitions.ParseList<Layer>("dense:16, relu,dense:1:bias=false"));
        Assert.Equal(new InverseTimeDecay(0.1, 1e-8, TimeUnit.Epoch), Definitions.Parse<Schedule>("inverse-time-decay:0.1:1e-8:epoch"));
        Assert.Equal(new Constant(0.01), Definitions.Parse<Schedule>("0.01"));
        Assert.Equal(new ScaledNormal(.01, 0), Definitions.Parse<Initializer>("scaled-normal:.01:0"));
        Assert.Equal(new ScaledNormal(1), Definitions.Parse<Initializer>("scaled-normal:1:null"));
        Assert.Equal(new Momentum(0.9), Definitions.Parse<GradientTransform>("momentum:factor=0.9"));
    }

    [Theory]
    [InlineData("dens:16", "\"dens:16\": there is no layer \"dens\". Did you mean \"dense\"? The layers are dense, relu, sigmoid, tanh")]
    [InlineData("", "\"\": there is no layer \"\". The layers are dense, relu, sigmoid, tanh")]
    [InlineData("dense", "\"dense\": \"outputs\" is missing; the layer \"dense\" needs it: a whole number up to 2147483647.")]
    [InlineData("dense:0", "\"dense:0\": outputs: A dense layer needs at least one output.")]
    [InlineData("dense:x", "\"dense:x\": outputs: \"x\" is not a whole number up to 2147483647.")]
    [InlineData("dense:1:true:3", "\"dense:1:true:3\": \"3\" is not a setting; they are outputs, bias, in this order.")]
    [InlineData("dense:1:size=3", "\"dense:1:size=3\": \"size=3\" is not a setting; they are outputs, bias, in this order.")]
    [InlineData("dense:1:outputs=3", "\"dense:1:outputs=3\": \"outputs\" is given twice.")]
    [InlineData("relu:1", "\"relu:1\": the layer \"relu\" has no settings.")]
    public void AWrongShortFormIsRefused(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>(text)).Message);
}
