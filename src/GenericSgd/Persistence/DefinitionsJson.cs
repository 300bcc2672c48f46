using System.Text.Json.Serialization;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>How the settings of each record of the core are written and read: generated when the project is built, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(LowerCaseEnum<TimeUnit>), typeof(LowerCaseEnum<Distribution>), typeof(LowerCaseEnum<Dialect>),
        typeof(WholeNumbersJson), typeof(DefinitionJson<Schedule>), typeof(DefinitionJson<Cost>), typeof(DefinitionListJson<Layer>),
            typeof(DefinitionListJson<Schedule>)])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Dense))]
[JsonSerializable(typeof(Relu))]
[JsonSerializable(typeof(Sigmoid))]
[JsonSerializable(typeof(Tanh))]
[JsonSerializable(typeof(LeakyRelu))]
[JsonSerializable(typeof(Elu))]
[JsonSerializable(typeof(Selu))]
[JsonSerializable(typeof(Gelu))]
[JsonSerializable(typeof(Silu))]
[JsonSerializable(typeof(Softplus))]
[JsonSerializable(typeof(HardSigmoid))]
[JsonSerializable(typeof(Softmax))]
[JsonSerializable(typeof(Dropout))]
[JsonSerializable(typeof(LayerNorm))]
[JsonSerializable(typeof(Scale))]
[JsonSerializable(typeof(Shift))]
[JsonSerializable(typeof(Residual))]
[JsonSerializable(typeof(MeanSquaredError))]
[JsonSerializable(typeof(MeanAbsoluteError))]
[JsonSerializable(typeof(Huber))]
[JsonSerializable(typeof(LogCosh))]
[JsonSerializable(typeof(Poisson))]
[JsonSerializable(typeof(BinaryCrossEntropyFromLogits))]
[JsonSerializable(typeof(SoftmaxCrossEntropyFromLogits))]
[JsonSerializable(typeof(Hinge))]
[JsonSerializable(typeof(Quantile))]
[JsonSerializable(typeof(Penalized))]
[JsonSerializable(typeof(Momentum))]
[JsonSerializable(typeof(Nesterov))]
[JsonSerializable(typeof(AdaGrad))]
[JsonSerializable(typeof(RmsProp))]
[JsonSerializable(typeof(Adadelta))]
[JsonSerializable(typeof(Adam))]
[JsonSerializable(typeof(AmsGrad))]
[JsonSerializable(typeof(Adamax))]
[JsonSerializable(typeof(NAdam))]
[JsonSerializable(typeof(RAdam))]
[JsonSerializable(typeof(Lion))]
[JsonSerializable(typeof(ClipByValue))]
[JsonSerializable(typeof(ClipByNorm))]
[JsonSerializable(typeof(ClipByGlobalNorm))]
[JsonSerializable(typeof(TrustRatio))]
[JsonSerializable(typeof(Rprop))]
[JsonSerializable(typeof(WeightDecay))]
[JsonSerializable(typeof(RateFactor))]
[JsonSerializable(typeof(Freeze))]
[JsonSerializable(typeof(Constant))]
[JsonSerializable(typeof(InverseTimeDecay))]
[JsonSerializable(typeof(StepDecay))]
[JsonSerializable(typeof(MultiStepDecay))]
[JsonSerializable(typeof(ExponentialDecay))]
[JsonSerializable(typeof(LinearRamp))]
[JsonSerializable(typeof(PolynomialDecay))]
[JsonSerializable(typeof(CosineDecay))]
[JsonSerializable(typeof(CosineRestarts))]
[JsonSerializable(typeof(OneCycle))]
[JsonSerializable(typeof(WarmUp))]
[JsonSerializable(typeof(Sequence))]
[JsonSerializable(typeof(ReduceOnPlateau))]
[JsonSerializable(typeof(Zeros))]
[JsonSerializable(typeof(ConstantWeights))]
[JsonSerializable(typeof(ScaledNormal))]
[JsonSerializable(typeof(UniformWeights))]
[JsonSerializable(typeof(Glorot))]
[JsonSerializable(typeof(He))]
sealed partial class DefinitionsJson : JsonSerializerContext;
