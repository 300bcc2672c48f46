using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Numbers.Tests;

/// <summary>The chapter's pipeline, for so many epochs.</summary>
static class ChapterPipeline
{
    public static Pipeline Of(int epochs) => new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(0.01),
        Epochs = epochs,
    };
}
