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
    public void EverySettingOfARecordIsASetting()
    {
        foreach (var type in RecordsOfTheCore)
        {
            var parameters = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters();
            var settable = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name);
            Assert.Equal(
                parameters.Select(parameter => parameter.Name!).Concat(settable).Select(name => name.ToLowerInvariant()).Distinct().Order(),
                Definitions.Find(type)!.Settings.Select(setting => setting.Name.ToLowerInvariant()).Order());
            Assert.Equal(
                parameters.Where(parameter => !parameter.HasDefaultValue).Select(parameter => parameter.Name!.ToLowerInvariant()),
                Definitions.Find(type)!.Settings.Where(setting => setting.IsRequired).Select(setting => setting.Name.ToLowerInvariant()));
        }
    }

    /// <summary>The order of the settings is that of the short form, and of JSON.</summary>
    [Fact]
    public void TheOrderOfTheSettingsStaysWhatItIs() => Assert.Equal(
        """
        dense outputs! bias
        leaky-relu slope
        elu alpha
        dropout rate!
        layer-norm epsilon
        residual inner!
        huber delta
        binary-cross-entropy labelSmoothing
        softmax-cross-entropy labelSmoothing
        quantile level!
        penalized cost! l1 l2
        momentum factor! dialect
        nesterov factor! dialect
        adagrad epsilon start dialect
        rmsprop rho epsilon centered dialect
        adadelta rho epsilon dialect
        adam beta1 beta2 epsilon dialect
        amsgrad beta1 beta2 epsilon dialect
        adamax beta1 beta2 epsilon dialect
        nadam beta1 beta2 epsilon dialect
        radam beta1 beta2 epsilon dialect
        lion beta1 beta2
        clip-by-value limit!
        clip-by-norm limit! dialect
        clip-by-global-norm limit! dialect
        rprop initial shrink grow smallest largest
        weight-decay rate! weightsOnly
        rate-factor pattern! factor!
        freeze pattern!
        constant learningRate!
        inverse-time-decay initial! decay! per
        step-decay initial! every! factor per
        multi-step-decay initial! milestones! factor per
        exponential-decay initial! factor! over per
        linear-ramp initial! final! over! per
        polynomial-decay initial! over! power final per
        cosine-decay initial! over! final per
        cosine-restarts initial! first! growth final per
        one-cycle initial! over! peakFactor lastFactor rise per
        warm-up then! over! from per
        sequence schedules! milestones! per
        reduce-on-plateau initial! factor patience threshold cooldown smallest
        constant value!
        scaled-normal scale! numPySeed
        uniform low! high!
        glorot distribution
        he distribution
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Definitions.All.Where(kind => kind.Type.Assembly == typeof(Layer).Assembly && kind.Settings.Count > 0)
            .Select(kind => $"{kind.Name} {string.Join(' ', kind.Settings.Select(setting => setting.Name + (setting.IsRequired ? "!" : "")))}")));

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

    [Theory]
    [InlineData(Dialect.PyTorch)]
    [InlineData(Dialect.Keras)]
    [InlineData(Dialect.Optax)]
    public void ADialectIsWrittenAndRead(Dialect dialect)
    {
        GradientTransform[] chain =
        [
            new AdaGrad(dialect), new Adadelta(dialect), new Adam(dialect), new Adamax(dialect), new AmsGrad(dialect), new NAdam(dialect),
                new RmsProp(dialect) { Centered = true },
            new RAdam { Dialect = dialect }, new Momentum(0.5) { Dialect = dialect }, new Nesterov(0.5) { Dialect = dialect },
                new ClipByNorm(1) { Dialect = dialect },
        ];
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = new(0.1, [.. chain]) };
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
    }

    /// <summary>What the compiler fills in for System.Text.Json would make it 0.</summary>
    [Fact]
    public void WhatIsLeftOutOfARecordOfYourOwnHasTheDefaultOfTheRecord()
    {
        Definitions.Register("faded", UserJson.Default.Faded);
        Assert.Equal(new Faded(), Definitions.Parse<Layer>("faded"));
        Assert.Equal(new Faded(true), Definitions.Parse<Layer>("faded:true"));
        Assert.Equal(new Faded(true) { Strength = 2 }, Definitions.Parse<Layer>("faded:true:2"));
        var pipeline = PipelineJson.Read("""{ "inputs": 1, "layers": [{ "kind": "faded", "Deep": true }, { "kind": "faded", "Times": 1 }] }""");
        Assert.Equal([new Faded(true), new Faded { Times = 1 }], pipeline.Layers);
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
    }

    /// <summary>Once every setting with a default could be null in JSON and on the command line.</summary>
    [Fact]
    public void NullStandsForTheDefault()
    {
        Assert.Equal(new Adam(Dialect.Keras) { Beta2 = 0.99 }, Definitions.Parse<GradientTransform>("adam:null:0.99:null:keras"));
        var pipeline = PipelineJson.Read(
            """{ "inputs": 1, "layers": [{ "kind": "elu", "alpha": null }], "optimizer": { "learningRate": 1, "chain": [{ "kind": "adagrad", "start": null, "dialect": "optax" }] } }""");
        Assert.Equal([new Elu()], pipeline.Layers);
        Assert.Equal([new AdaGrad(Dialect.Optax)], pipeline.Optimizer.Chain);
    }

    /// <summary>Limits that do not agree are refused where a text is read, not only where they are used.</summary>
    [Fact]
    public void SettingsThatDoNotAgreeAreRefused()
    {
        Assert.Equal(
            "\"rprop:smallest=2:largest=1\": largest: The largest step size must be greater than the smallest.",
            Assert.Throws<PipelineFormatException>(() => Definitions.Parse<GradientTransform>("rprop:smallest=2:largest=1")).Message);
        Assert.Equal(
            "\"sequence(0.1,0.2):\": milestones: \"\" is not a list of whole numbers such as [30, 80].",
            Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Schedule>("sequence(0.1,0.2):")).Message);
        Assert.Equal(
            "\"sequence(0.1,0.2):1/2\": milestones: 2 schedules need 1 milestones, not 2.",
            Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Schedule>("sequence(0.1,0.2):1/2")).Message);
    }

    [Fact]
    public void RegisteringAgainChangesNothingAndNamesAreNotTakenTwice()
    {
        Definitions.Register("swish", UserJson.Default.Swish);
        Definitions.Register("swish", UserJson.Default.Swish);
        Assert.Single(Definitions.All, kind => kind.Type == typeof(Swish));
        Refused("GenericSgd.Tests.Persistence.Swish is registered as \"swish\" already. (Parameter 'name')", () =>
            Definitions.Register("swoosh", UserJson.Default.Swish));
        Refused("The layer \"dense\" is GenericSgd.Layers.Dense already. (Parameter 'name')", () => Definitions.Register("dense", UserJson.Default.Unregistered));
        Refused("Kinded may not have a setting called kind; that names the record. (Parameter 'json')", () =>
            Definitions.Register("kinded", UserJson.Default.Kinded));
        Refused("System.String is no Layer, Cost, GradientTransform, Schedule, Initializer. (Parameter 'type')", () =>
            Definitions.Register("text", UserJson.Default.String));
        Assert.Null(Definitions.Find(typeof(Unregistered)));
    }

    static void Refused(string message, Action register) => Assert.Equal(message, Assert.Throws<ArgumentException>(register).Message);

    [Theory]
    [InlineData("a:b")]
    [InlineData("a,b")]
    [InlineData("a=b")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a b")]
    [InlineData("\"a")]
    public void ANameHoldsNothingThatHasAMeaning(string name) =>
        Refused($"The name \"{name}\" may hold no colon, comma, equals sign, parenthesis, blank or quote. (Parameter 'name')", () =>
            Definitions.Register(name, UserJson.Default.Unregistered));

    /// <summary>What a record refuses without the name of a setting is wrong at the record.</summary>
    [Fact]
    public void ARecordThatRefusesWithoutANameIsRefusedAtItsPlace()
    {
        Definitions.Register("refusing", UserJson.Default.Refusing);
        Assert.Equal("\"refusing:2\": Not today.", Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>("refusing:2")).Message);
        Assert.Equal("$.layers[0]: Not today.", Assert.Throws<PipelineFormatException>(() =>
            PipelineJson.Read("""{ "inputs": 1, "layers": [{ "kind": "refusing", "Days": 2 }] }""")).Message);
    }

    [Fact]
    public void TheShortFormIsRead()
    {
        Assert.Equal([new Dense(16), new Relu(), new Dense(1) { Bias = false }], Definitions.ParseList<Layer>("dense:16, relu,dense:1:bias=false"));
        Assert.Equal(new InverseTimeDecay(0.1, 1e-8) { Per = TimeUnit.Epoch }, Definitions.Parse<Schedule>("inverse-time-decay:0.1:1e-8:epoch"));
        Assert.Equal(new Constant(0.01), Definitions.Parse<Schedule>("0.01"));
        Assert.Equal(new ScaledNormal(.01) { NumPySeed = 0 }, Definitions.Parse<Initializer>("scaled-normal:.01:0"));
        Assert.Equal(new ScaledNormal(1), Definitions.Parse<Initializer>("scaled-normal:1:null"));
        Assert.Equal(new Momentum(0.9), Definitions.Parse<GradientTransform>("momentum:factor=0.9"));
    }

    [Theory]
    [InlineData("dens:16", "\"dens:16\": there is no layer \"dens\". Did you mean \"dense\"? The layers are dense, relu, sigmoid, tanh, …")]
    [InlineData("", "\"\": there is no layer \"\". The layers are dense, relu, sigmoid, tanh, …")]
    [InlineData("dense", "\"dense\": \"outputs\" is missing; the layer \"dense\" needs it: a whole number up to 2147483647.")]
    [InlineData("dense:0", "\"dense:0\": outputs: A dense layer needs at least one output.")]
    [InlineData("dense:x", "\"dense:x\": outputs: \"x\" is not a whole number up to 2147483647.")]
    [InlineData("dense:1:true:3", "\"dense:1:true:3\": \"3\" is not a setting; they are outputs, bias, in this order.")]
    [InlineData("dense:1:size=3", "\"dense:1:size=3\": \"size=3\" is not a setting; they are outputs, bias, in this order.")]
    [InlineData("dense:1:outputs=3", "\"dense:1:outputs=3\": \"outputs\" is given twice.")]
    [InlineData("residual(dense:x)", "\"residual(dense:x)\": inner[0].outputs: \"x\" is not a whole number up to 2147483647.")]
    [InlineData("residual(relu,dens)", "\"residual(relu,dens)\": inner[1].kind: there is no layer \"dens\". Did you mean \"dense\"? The layers are dense, …")]
    [InlineData("residual(dense)", "\"residual(dense)\": inner[0]: \"outputs\" is missing; the layer \"dense\" needs it: a whole number up to 2147483647.")]
    [InlineData("residual:relu", "\"residual:relu\": inner: \"relu\" is not a list of layers; what is inside stands in parentheses behind the name.")]
    [InlineData("relu:1", "\"relu:1\": the layer \"relu\" has no settings.")]
    [InlineData("residual(relu):1", "\"residual(relu):1\": the layer \"residual\" has no other settings.")]
    [InlineData("residual:1", "\"residual:1\": inner: 1 is not a list of layers; what is inside stands in parentheses behind the name.")]
    public void AWrongShortFormIsRefused(string text, string message) =>
        Message.MustBe(message, Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>(text)).Message);
}
