using GenericSgd.Layers;
using GenericSgd.Tests.Shared;

namespace GenericSgd.Tests.House;

public sealed class SettingTests() : SettingLaws(typeof(Layer).Assembly)
{
    protected override string[] Results =>
    [
        "Checkpoint", "ConfusionMatrix", "Course", "DefinitionFamily", "ModelInfo", "NumberFacts", "ParameterBlock", "ParameterDiagnosis",
        "RateRangeTest", "RunDiagnosis", "StateBlock", "TensorInfo", "TrainingRun", "TrainingState",
    ];

    protected override string Refused =>
        """
        BinaryCrossEntropyFromLogits.LabelSmoothing: -1, 1, 2
        Huber.Delta: -1, 0
        Penalized.Cost: null
        Penalized.L1: -1
        Penalized.L2: -1
        Quantile.Level: -1, 0, 1, 2
        SoftmaxCrossEntropyFromLogits.LabelSmoothing: -1, 1, 2
        ConstantWeights.Value:
        Glorot.Distribution: 99
        He.Distribution: 99
        ScaledNormal.Scale: -1
        ScaledNormal.NumPySeed:
        UniformWeights.Low:
        UniformWeights.High:
        Dense.Outputs: -1, 0
        Dropout.Rate: -1, 1, 2
        Elu.Alpha: -1
        LayerNorm.Epsilon: -1, 0
        LeakyRelu.Slope:
        ParameterShape.Name: null
        ParameterShape.Rows: -1
        ParameterShape.Columns: -1
        ParameterShape.Kind: 99
        ParameterShape.Start:
        Residual.Inner: [], [null]
        AdaGrad.Epsilon: -1, 0
        AdaGrad.Start: -1
        AdaGrad.Dialect: 99
        Adadelta.Rho: -1, 1, 2
        Adadelta.Epsilon: -1, 0
        Adadelta.Dialect: 99
        Adam.Beta1: -1, 1, 2
        Adam.Beta2: -1, 1, 2
        Adam.Epsilon: -1, 0
        Adam.Dialect: 99
        Adamax.Beta1: -1, 1, 2
        Adamax.Beta2: -1, 1, 2
        Adamax.Epsilon: -1, 0
        Adamax.Dialect: 99
        AmsGrad.Beta1: -1, 1, 2
        AmsGrad.Beta2: -1, 1, 2
        AmsGrad.Epsilon: -1, 0
        AmsGrad.Dialect: 99
        ClipByGlobalNorm.Limit: -1, 0
        ClipByGlobalNorm.Dialect: 99
        ClipByNorm.Limit: -1, 0
        ClipByNorm.Dialect: 99
        ClipByValue.Limit: -1, 0
        Freeze.Pattern: null, "", " "
        Lion.Beta1: -1, 1, 2
        Lion.Beta2: -1, 1, 2
        Momentum.Factor: -1, 1, 2
        Momentum.Dialect: 99
        NAdam.Beta1: -1, 1, 2
        NAdam.Beta2: -1, 1, 2
        NAdam.Epsilon: -1, 0
        NAdam.Dialect: 99
        Nesterov.Factor: -1, 1, 2
        Nesterov.Dialect: 99
        Optimizer.LearningRate: null
        Optimizer.Chain: [null]
        Optimizer.Rounding: 99
        Optimizer.Average: -1, 1, 2
        RAdam.Beta1: -1, 1, 2
        RAdam.Beta2: -1, 1, 2
        RAdam.Epsilon: -1, 0
        RAdam.Dialect: 99
        RateFactor.Pattern: null, "", " "
        RateFactor.Factor: -1
        RmsProp.Rho: -1, 1, 2
        RmsProp.Epsilon: -1, 0
        RmsProp.Dialect: 99
        Rprop.Initial: -1, 0
        Rprop.Shrink: -1, 0, 1, 2
        Rprop.Grow: -1, 0, 0.5, 1
        Rprop.Smallest: -1, 0
        Rprop.Largest: -1, 0
        WeightDecay.Rate: -1
        Constant.LearningRate: -1, 0
        CosineDecay.Initial: -1, 0
        CosineDecay.Over: -1, 0
        CosineDecay.Final: -1
        CosineDecay.Per: 99
        CosineRestarts.Initial: -1, 0
        CosineRestarts.First: -1, 0
        CosineRestarts.Growth: -1, 0
        CosineRestarts.Final: -1
        CosineRestarts.Per: 99
        ExponentialDecay.Initial: -1, 0
        ExponentialDecay.Factor: -1, 0, 2
        ExponentialDecay.Over: -1, 0
        ExponentialDecay.Per: 99
        InverseTimeDecay.Initial: -1, 0
        InverseTimeDecay.Decay: -1
        InverseTimeDecay.Per: 99
        LinearRamp.Initial: -1, 0
        LinearRamp.Final: -1
        LinearRamp.Over: -1, 0
        LinearRamp.Per: 99
        MultiStepDecay.Initial: -1, 0
        MultiStepDecay.Milestones: [], [-1 2]
        MultiStepDecay.Factor: -1, 0, 2
        MultiStepDecay.Per: 99
        OneCycle.Initial: -1, 0
        OneCycle.Over: -1, 0
        OneCycle.PeakFactor: -1, 0, 0.5
        OneCycle.LastFactor: -1, 0, 2
        OneCycle.Rise: -1, 0, 1, 2
        OneCycle.Per: 99
        PolynomialDecay.Initial: -1, 0
        PolynomialDecay.Over: -1, 0
        PolynomialDecay.Power: -1, 0
        PolynomialDecay.Final: -1
        PolynomialDecay.Per: 99
        ReduceOnPlateau.Initial: -1, 0
        ReduceOnPlateau.Factor: -1, 0, 2
        ReduceOnPlateau.Patience: -1
        ReduceOnPlateau.Threshold: -1
        ReduceOnPlateau.Cooldown: -1
        ReduceOnPlateau.Smallest: -1
        Sequence.Schedules: [], [null]
        Sequence.Milestones: [-1 2], [0 2], [2 1]
        Sequence.Per: 99
        StepDecay.Initial: -1, 0
        StepDecay.Every: -1, 0
        StepDecay.Factor: -1, 0, 2
        StepDecay.Per: 99
        WarmUp.Then: null
        WarmUp.Over: -1, 0
        WarmUp.From: -1
        WarmUp.Per: 99
        CheckpointRule.Save: null
        CheckpointRule.EverySteps: -1, 0
        CheckpointRule.Every: -00:00:01, 00:00:00
        EarlyStopping.Patience: -1, 0
        EarlyStopping.MinimumImprovement: -1
        Pipeline.Inputs: -1, 0
        Pipeline.Layers: [], [null]
        Pipeline.Initializer: null
        Pipeline.Cost: null
        Pipeline.Optimizer: null
        Pipeline.Epochs: -1, 0
        Pipeline.BatchSize: -1
        Pipeline.AccumulateBatches: -1, 0
        Pipeline.Seed:
        RandomSearch.Tries: -1, 0
        RandomSearch.Scale: -1
        TrainingOptions.Validation:
        TrainingOptions.EarlyStopping:
        TrainingOptions.Checkpoint:
        TrainingOptions.OnStep:
        TrainingOptions.OnEpoch:
        TrainingOptions.OnEnd:
        TrainingOptions.Progress:
        """;
}
