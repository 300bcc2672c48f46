using System.Buffers;
using System.Text.Json.Serialization.Metadata;

namespace GenericSgd.Persistence;

/// <summary>The catalogue of all kinds of definitions that can be written as JSON: their names, records and settings.</summary>
/// <example>
/// A record of your own needs one line, and a context that the compiler fills in:
/// <code>
/// Definitions.Register("swish", MyJson.Default.Swish);
///
/// [JsonSerializable(typeof(Swish))]
/// partial class MyJson : JsonSerializerContext;
/// </code>
/// Its settings are the parameters and the settable properties of the record, under the names that the context gives them. What is left out has the default of
/// the record.
/// </example>
public static partial class Definitions
{
    static readonly SearchValues<char> Meaningful = SearchValues.Create(":,=() \"");
    static readonly Lock Gate = new();
    static volatile DefinitionKind[] _all = OfTheCore();

    /// <summary>All kinds, those of the core first, then the registered ones.</summary>
    public static IReadOnlyList<DefinitionKind> All => _all;

    /// <summary>All kinds of a family: <c>Definitions.Of&lt;Layer&gt;()</c>.</summary>
    /// <typeparam name="TFamily">The abstract record.</typeparam>
    /// <exception cref="ArgumentException"><typeparamref name="TFamily"/> is none of the abstract records.</exception>
    public static IReadOnlyList<DefinitionKind> Of<TFamily>()
        where TFamily : class => Of(DefinitionFamily.Of<TFamily>());

    /// <summary>The kind that a record belongs to, or null if it is not in the catalogue.</summary>
    public static DefinitionKind? Find(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Array.Find(_all, kind => kind.Type == type);
    }

    /// <summary>The kind of that name in a family, or null. Capitals count.</summary>
    /// <typeparam name="TFamily">The abstract record.</typeparam>
    public static DefinitionKind? Find<TFamily>(string name)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(DefinitionFamily.Of<TFamily>(), name);
    }

    /// <summary>Adds a record to the catalogue, so that pipelines with it can be written and read. Adding the same again does nothing.</summary>
    /// <typeparam name="TDefinition">A sealed record derived from Layer, Cost, GradientTransform, Schedule or Initializer.</typeparam>
    /// <param name="name">What it is called in JSON and on the command line, such as <c>swish</c>.</param>
    /// <param name="json">How its settings are written; from a source-generated context.</param>
    /// <exception cref="ArgumentException">The name is taken or holds a character that has a meaning; the record has another name already, derives from none of
    /// the abstract records, or has a setting that is called kind.</exception>
    public static void Register<TDefinition>(string name, JsonTypeInfo<TDefinition> json)
        where TDefinition : class
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.AsSpan().ContainsAny(Meaningful))
            throw new ArgumentException($"The name \"{name}\" may hold no colon, comma, equals sign, parenthesis, blank or quote.", nameof(name));

        var added = new DefinitionKind(name, DefinitionFamily.Of<TDefinition>(), json);
        if (added.SettingNames.Contains(DefinitionKind.Tag))
            throw new ArgumentException($"{added.Type.Name} may not have a setting called {DefinitionKind.Tag}; that names the record.", nameof(json));

        lock (Gate)
        {
            var known = Array.Find(_all, kind => kind.Type == added.Type || (kind.Family == added.Family && kind.Name == name));
            if (known is null)
                _all = [.. _all, added];
            else if (known.Type != added.Type)
                throw new ArgumentException($"The {known.Family.Noun} \"{name}\" is {known.Type} already.", nameof(name));
            else if (known.Name != name)
                throw new ArgumentException($"{known.Type} is registered as \"{known.Name}\" already.", nameof(name));
        }
    }

    internal static IReadOnlyList<DefinitionKind> Of(DefinitionFamily family) => [.. _all.Where(kind => kind.Family == family)];

    internal static DefinitionKind? Find(DefinitionFamily family, string name) =>
        Array.Find(_all, kind => kind.Family == family && kind.Name == name);

    static DefinitionKind[] OfTheCore()
    {
        var json = DefinitionsJson.Default;
        return
        [
            Kind("dense", json.Dense),
            Kind("relu", json.Relu),
            Kind("sigmoid", json.Sigmoid),
            Kind("tanh", json.Tanh),
            Kind("leaky-relu", json.LeakyRelu),
            Kind("elu", json.Elu),
            Kind("selu", json.Selu),
            Kind("gelu", json.Gelu),
            Kind("silu", json.Silu),
            Kind("softplus", json.Softplus),
            Kind("hard-sigmoid", json.HardSigmoid),
            Kind("softmax", json.Softmax),
            Kind("dropout", json.Dropout),
            Kind("layer-norm", json.LayerNorm),
            Kind("scale", json.Scale),
            Kind("shift", json.Shift),
            Kind("residual", json.Residual),
            Kind("mean-squared-error", json.MeanSquaredError),
            Kind("mean-absolute-error", json.MeanAbsoluteError),
            Kind("huber", json.Huber),
            Kind("log-cosh", json.LogCosh),
            Kind("poisson", json.Poisson),
            Kind("binary-cross-entropy", json.BinaryCrossEntropyFromLogits),
            Kind("softmax-cross-entropy", json.SoftmaxCrossEntropyFromLogits),
            Kind("hinge", json.Hinge),
            Kind("quantile", json.Quantile),
            Kind("penalized", json.Penalized),
            Kind("momentum", json.Momentum),
            Kind("nesterov", json.Nesterov),
            Kind("adagrad", json.AdaGrad),
            Kind("rmsprop", json.RmsProp),
            Kind("adadelta", json.Adadelta),
            Kind("adam", json.Adam),
            Kind("amsgrad", json.AmsGrad),
            Kind("adamax", json.Adamax),
            Kind("nadam", json.NAdam),
            Kind("radam", json.RAdam),
            Kind("lion", json.Lion),
            Kind("clip-by-value", json.ClipByValue),
            Kind("clip-by-norm", json.ClipByNorm),
            Kind("clip-by-global-norm", json.ClipByGlobalNorm),
            Kind("trust-ratio", json.TrustRatio),
            Kind("rprop", json.Rprop),
            Kind("weight-decay", json.WeightDecay),
            Kind("rate-factor", json.RateFactor),
            Kind("freeze", json.Freeze),
            Kind("constant", json.Constant),
            Kind("inverse-time-decay", json.InverseTimeDecay),
            Kind("step-decay", json.StepDecay),
            Kind("multi-step-decay", json.MultiStepDecay),
            Kind("exponential-decay", json.ExponentialDecay),
            Kind("linear-ramp", json.LinearRamp),
            Kind("polynomial-decay", json.PolynomialDecay),
            Kind("cosine-decay", json.CosineDecay),
            Kind("cosine-restarts", json.CosineRestarts),
            Kind("one-cycle", json.OneCycle),
            Kind("warm-up", json.WarmUp),
            Kind("sequence", json.Sequence),
            Kind("reduce-on-plateau", json.ReduceOnPlateau),
            Kind("zeros", json.Zeros),
            Kind("constant", json.ConstantWeights),
            Kind("scaled-normal", json.ScaledNormal),
            Kind("uniform", json.UniformWeights),
            Kind("glorot", json.Glorot),
            Kind("he", json.He),
        ];
    }

    static DefinitionKind Kind(string name, JsonTypeInfo json) => new(name, DefinitionFamily.Of(json.Type), json);
}
