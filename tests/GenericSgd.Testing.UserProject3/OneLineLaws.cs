using GenericSgd.Layers;
using GenericSgd.Optimizers;

namespace GenericSgd.Testing.UserProject3;

public sealed class TanhLaws() : Xunit.LayerLawTests(new Tanh());

public sealed class MomentumLaws() : Xunit.OptimizerLawTests(Optimizer.Momentum(0.01, 0.9));
