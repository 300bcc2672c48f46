using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics.Exact;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>Optimizers that have a name: the learning rate that is given is taken, and where none is, that of the source.</summary>
public class NamedRateTests
{
    static void Rate(double expected, Optimizer optimizer) => Assert.Equal((Schedule)expected, optimizer.LearningRate);

    [Fact]
    public void WhatIsGivenIsTaken()
    {
        Rate(0.5, Optimizer.AdaGrad(0.5));
        Rate(0.5, Optimizer.RmsProp(0.5));
        Rate(0.5, Optimizer.Adadelta(0.5));
        Rate(0.5, Optimizer.Adam(0.5));
        Rate(0.5, Optimizer.AmsGrad(0.5));
        Rate(0.5, Optimizer.Adamax(0.5));
        Rate(0.5, Optimizer.NAdam(0.5));
    }

    // The feature is 0, so the weight has no slope, and the sign of nothing is 0.
    [Fact]
    public void LionLeavesWhatHasNoSlope()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Initializer = new Zeros(), Optimizer = Optimizer.Lion(0.5), Epochs = 2 };
        Assert.Equal([0.0, 1], pipeline.Train(new Dataset<double>([0], [100], 1)).Network.Parameters.ToArray());
    }

    [Fact]
    public void WhatIsLeftOfAFractionIsRoundedOnce()
    {
        Assert.Equal((1.0, 0.1, 0.001), (Complement.Of<double>(0), Complement.Of<double>(0.9), Complement.Of<double>(0.999)));
        Assert.Equal((0.1f, 0.001m), (Complement.Of<float>(0.9), Complement.Of<decimal>(0.999)));
    }

    [Fact]
    public void WhereNoneIsGivenItIsThatOfTheSource()
    {
        Rate(0.01, Optimizer.AdaGrad());
        Rate(0.01, Optimizer.RmsProp());
        Rate(1, Optimizer.Adadelta());
        Rate(0.001, Optimizer.Adam());
        Rate(0.001, Optimizer.AmsGrad());
        Rate(0.002, Optimizer.Adamax());
        Rate(0.002, Optimizer.NAdam());
        Rate(0.001, Optimizer.AdaGrad(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.RmsProp(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.Adadelta(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.Adam(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.Adamax(dialect: Dialect.Keras));
        Rate(0.001, Optimizer.NAdam(dialect: Dialect.Keras));
    }
}
