using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Testing.Xunit;

namespace GenericSgd.Testing.Tests.Examples;

public sealed class MeanSquaredErrorLaws() : CostLawTests(new MeanSquaredError());

public sealed class MomentumLaws() : GradientTransformLawTests(new Momentum(0.9));

public sealed class SgdLaws() : OptimizerLawTests(Optimizer.Sgd(0.01));

public sealed class DecayLaws() : ScheduleLawTests(new InverseTimeDecay(0.1, 0.01));

public sealed class HeLaws() : InitializerLawTests(new He(), shape => 2.0 / shape.Rows);

public sealed class LineLaws() : PipelineLawTests(new() { Inputs = 2, Layers = [new Dense(1)] });

public sealed class DoubleDoubleFunctions : ElementaryLawTests<DoubleDouble>;

public sealed class DoubleDoubleLaws : NumberLawTests<DoubleDouble>;

public sealed class SwishInDoubleDouble() : LayerLawTests<DoubleDouble>(new Swish());

public sealed class ABrokenLawFailsTheTest
{
    sealed class Wrong() : CostLawTests(new SumOfSquares());

    [Fact]
    public void WithItsName() => Assert.Contains("mean over the batch", Assert.Throws<LawException>(new Wrong().Float).Message);
}
