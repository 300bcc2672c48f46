using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Checking;

/// <summary>Names of coefficients, how many updates were made for them, and what cannot be checked.</summary>
public class CoefficientNameTests
{
    static readonly StudyData Rows = StudyData.Of(Dataset.Create(new[,] { { 1.0, 0 }, { 0, 1 }, { 1, 1 } }, new[,] { { 1.0 }, { 2 }, { 3 } }));

    static readonly Pipeline Line = new() { Inputs = 2, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.1), Epochs = 4 };

    static CoefficientCheck Check(Pipeline pipeline, params Real[] expected) => CoefficientCheck.Run(pipeline, Rows, StudyNumber.Of<double>(), expected);

    [Fact]
    public void ABlockOfOneHasItsNameAlone()
    {
        Assert.Equal(["layers.0.weights[0]", "layers.0.weights[1]", "layers.0.biases"], Check(Line, 1, 2, 0).Coefficients.Select(one => one.Name));
        Assert.Equal(["layers.0.weights"],
            CoefficientCheck.Run(Line with { Inputs = 1, Layers = [new Dense(1) { Bias = false }] }, StudyData.Chapter, StudyNumber.Of<double>(),
            [1]).Coefficients.Select(one => one.Name));
        Assert.Equal(["1", "2", "0"], Check(Line, 1, 2, 0).Coefficients.Select(one => one.Expected));
        Assert.Equal("double", Check(Line, 1, 2, 0).Number);
    }

    [Fact]
    public void UpdatesAreCounted()
    {
        Assert.Equal(4, Check(Line, 1, 2, 0).Updates);
        Assert.Equal(12, Check(Line with { BatchSize = 1 }, 1, 2, 0).Updates);
        Assert.Equal(8, Check(Line with { BatchSize = 2 }, 1, 2, 0).Updates);
    }

    [Fact]
    public void WhatCannotBeCheckedIsRefused()
    {
        Assert.Equal("2 coefficients are given, the pipeline has 3 parameters. (Parameter 'expected')",
            Assert.Throws<ArgumentException>(() => Check(Line, 1, 2)).Message);
        Assert.Equal("The pipeline has no parameters, so it has no coefficients to check. (Parameter 'pipeline')",
            Assert.Throws<ArgumentException>(() => Check(Line with { Layers = [new Relu()] })).Message);
    }
}
