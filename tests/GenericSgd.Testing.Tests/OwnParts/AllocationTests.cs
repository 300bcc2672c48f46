using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Tests;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>A warm update of any chain allocates nothing, and neither does a warm step.</summary>
public abstract class AllocationTests<T>
    where T : INumber<T>
{
    [Fact]
    public void AWarmUpdateAllocatesNothing()
    {
        var seen = new List<string>();
        foreach (var (transform, _) in TrainingParts.Transforms)
        {
            foreach (var rounding in Enum.GetValues<UpdateRounding>())
            {
                var optimizer = new Optimizer(0.001, [transform]) { Rounding = rounding, Average = 0.5 };
                if (Allocated(optimizer) is not 0 and var bytes)
                    seen.Add($"{transform}, {rounding}: {bytes}");
            }
        }

        Assert.Equal("", string.Join("\n", seen));
    }

    [Fact]
    public void AWarmStepAllocatesNothing()
    {
        T[] features = [T.One, T.Zero, T.One, T.One, T.Zero, T.One], targets = [T.One, T.Zero];
        foreach (var cost in (Cost[])[new MeanSquaredError(), new Huber { Delta = 1 }, new SoftmaxCrossEntropyFromLogits { LabelSmoothing = 0.1 }])
        {
            var outputs = cost is SoftmaxCrossEntropyFromLogits ? 3 : 1;
            var pipeline = new Pipeline { Inputs = 3, Layers = [new Dense(outputs)], Cost = cost, Optimizer = Optimizer.Sgd(0.001) };
            var trainer = new Trainer<T>(pipeline, new Dataset<T>(features, targets, 2));
            Assert.Equal(0, Allocation.Of(() => Steps(trainer)));
            var weighted = new Trainer<T>(pipeline, new Dataset<T>(features, targets, 2).WithWeights([T.One, T.One + T.One]));
            Assert.Equal(0, Allocation.Of(() => Steps(weighted)));
        }
    }

    static long Allocated(Optimizer optimizer)
    {
        T[] features = [T.One, T.One + T.One, T.One], targets = [T.One];
        var pipeline = new Pipeline { Inputs = 3, Layers = [new Dense(1)], Optimizer = optimizer };
        var trainer = new Trainer<T>(pipeline, new Dataset<T>(features, targets, 1));
        return Allocation.Of(() => Steps(trainer));
    }

    static void Steps(Trainer<T> trainer)
    {
        for (var step = 0; step < 3; step++)
            trainer.Step();
    }
}

public sealed class AllocationInFloat : AllocationTests<float>;

public sealed class AllocationInDouble : AllocationTests<double>;

public sealed class AllocationInHalf : AllocationTests<Half>;

public sealed class AllocationInDecimal : AllocationTests<decimal>;

public sealed class AllocationInBFloat16 : AllocationTests<BFloat16>;

public sealed class AllocationInDoubleDouble : AllocationTests<DoubleDouble>;
