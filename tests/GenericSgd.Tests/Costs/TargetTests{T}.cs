using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>Which targets a cost takes, and what its predictions mean.</summary>
public abstract class TargetTests<T>
    where T : INumber<T>
{
    static readonly (Cost Cost, Real[] Taken, Real[] Refused)[] Costs =
    [
        (new Poisson(), [0, 0.5, 3], [-1, -0.25]),
        (new BinaryCrossEntropyFromLogits(), [0, 1, 0.25], [2, -1, 1.5]),
        (new Hinge(), [-1, 1, 1], [0, 2, 0.5]),
        (new Penalized(new Penalized(new Hinge()) { L1 = 0.5 }) { L1 = 0, L2 = 0.5 }, [-1, 1, 1], [0]),
    ];

    [Fact]
    public void ATargetOutsideIsRefusedBeforeTheFirstStepWithItsRowAndValue()
    {
        foreach (var (cost, taken, refused) in Costs)
        {
            _ = new Trainer<T>(With(cost), Rows(taken));
            foreach (var value in refused)
            {
                var seen = Assert.Throws<TargetException>(() => new Trainer<T>(With(cost), Rows([.. taken, value])));
                Assert.Equal(taken.Length, seen.Row);
                Assert.Equal(value, Real.Parse(seen.Value));
                Assert.StartsWith($"The target of row {taken.Length + 1} is {seen.Value}, but {(cost is Penalized ? "Hinge" : cost.GetType().Name)} takes ",
                    seen.Message);
                Assert.Throws<TargetException>(() => new Trainer<T>(With(cost)).Step(Rows([value])));
                Assert.Throws<TargetException>(() => Evaluation.Cost(With(cost).Build<T>(), cost, Rows([value])));
            }
        }
    }

    [Fact]
    public void ProbabilitiesOfClassesLieBetween0And1()
    {
        var cost = new SoftmaxCrossEntropyFromLogits();
        cost.CheckTargets<T>(new T[,] { { T.Zero, T.One } }, 2);
        Assert.Equal(1, Assert.Throws<TargetException>(() => cost.CheckTargets<T>(new T[,] { { T.Zero, T.One }, { T.One + T.One, -T.One } }, 2)).Row);
    }

    [Fact]
    public void PredictionsAreOnTheScaleOfTheTargets()
    {
        Assert.Equal([((Real)0.5).To<T>(), ((Real)0.5).To<T>()], Scaled(new BinaryCrossEntropyFromLogits(), T.Zero, T.Zero));
        Assert.Equal([((Real)0.5).To<T>(), ((Real)0.5).To<T>()], Scaled(new SoftmaxCrossEntropyFromLogits(), T.One, T.One));
        Assert.Equal([T.One, -T.One, -T.One], Scaled(new Hinge(), T.One + T.One, -T.One / (T.One + T.One), T.Zero));
        Assert.Equal([T.One, Elementary<T>.Exp(T.One)], Scaled(new Poisson(), T.Zero, T.One));
        Assert.Equal([T.One, -T.One], Scaled(new Huber(), T.One, -T.One));
        Assert.Equal([T.One, -T.One], Scaled(new Penalized(new Hinge()), T.One + T.One, -T.One));
    }

    [Fact]
    public void AModelPredictsTargets()
    {
        var pipeline = With(new Poisson());
        var network = pipeline.Build<T>();
        (network.Parameters[0], network.Parameters[1]) = (T.One, T.Zero);
        var model = new Model<T>(pipeline, network, ["x"], ["y"]);
        T[,] rows = { { T.Zero }, { T.One } }, counts = new T[2, 1];
        model.PredictTargets(rows, counts);
        Assert.Equal([T.One, Elementary<T>.Exp(T.One)], counts.Cast<T>());
        Assert.Contains("PredictTargets", Assert.Throws<ArgumentException>(() => model.PredictProbabilities(rows, new T[2, 2])).Message);
    }

    [Fact]
    public void TwoClassesHaveTheirTargets()
    {
        Assert.Equal([-T.One, T.One], ((int[])[0, 1]).Select(new Hinge().TargetOfClass<T>));
        Assert.Equal([T.Zero, T.One], ((int[])[0, 1]).Select(new BinaryCrossEntropyFromLogits().TargetOfClass<T>));
        Assert.Equal((2, 0, 0, 3),
            (new Penalized(new Hinge()).Classes(1), new Hinge().Classes(2), new Huber().Classes(1), new SoftmaxCrossEntropyFromLogits().Classes(3)));
    }

    static Pipeline With(Cost cost) => new() { Inputs = 1, Layers = [new Dense(1)], Cost = cost };

    static Dataset<T> Rows(Real[] targets)
    {
        var features = new T[targets.Length];
        Array.Fill(features, T.Zero);
        return new Dataset<T>(features, [.. targets.Select(target => target.To<T>())], targets.Length);
    }

    static T[] Scaled(Cost cost, params T[] outputs)
    {
        cost.ToTargets<T>(outputs, outputs);
        return outputs;
    }
}

public sealed class TargetsInFloat : TargetTests<float>;

public sealed class TargetsInDouble : TargetTests<double>;

public sealed class TargetsInHalf : TargetTests<Half>;

public sealed class TargetsInDecimal : TargetTests<decimal>;

public sealed class TargetsInPlain : TargetTests<Plain>;
