using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>Momentum with the learning rate outside and inside the memory, under a falling rate, against the equations.</summary>
public class MomentumTests
{
    static readonly Schedule Falling = new InverseTimeDecay(0.1, 0.5);

    // One weight without bias on one row with feature 1 and target 0: the gradient of the cost w^2 is 2 w.
    static List<double> Train(Optimizer optimizer)
    {
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1) { Bias = false }],
            Cost = new MeanSquaredError(),
            Initializer = new ConstantWeights(1),
            Optimizer = optimizer
        };
        var trainer = new Trainer<double>(pipeline, new Dataset<double>([1.0], [0.0], 1));
        var course = new List<double>();
        for (var step = 0; step < 20; step++)
        {
            trainer.Step();
            course.Add(trainer.Network.Parameters[0]);
        }

        return course;
    }

    static void AssertCourse(Func<double, double, double, (double Parameter, double Memory)> step, List<double> course)
    {
        var (w, v) = (1.0, 0.0);
        foreach (var (t, actual) in course.Index())
        {
            (w, v) = step(w, v, 0.1 / (1 + 0.5 * t));
            Assert.Equal(w, actual, 1e-13);
        }
    }

    [Fact]
    public void PyTorchHasTheRateOutside() => AssertCourse(
        (w, v, rate) => (w - rate * (0.9 * v + 2 * w), 0.9 * v + 2 * w), Train(Optimizer.Momentum(Falling, 0.9)));

    // keras.optimizers.SGD: m = momentum m - lr g; w = w + m
    [Fact]
    public void KerasHasTheRateInside() => AssertCourse(
        (w, v, rate) => (w + (0.9 * v - rate * 2 * w), 0.9 * v - rate * 2 * w), Train(Optimizer.Momentum(Falling, 0.9, Dialect.Keras)));

    // keras.optimizers.SGD with nesterov: m = momentum m - lr g; w = w + momentum m - lr g
    [Fact]
    public void KerasHasItInsideWithNesterovToo() => AssertCourse(
        (w, v, rate) =>
        {
            var memory = 0.9 * v - rate * 2 * w;
            return (w + 0.9 * memory - rate * 2 * w, memory);
        }, Train(Optimizer.Nesterov(Falling, 0.9, Dialect.Keras)));

    // keras.optimizers.RMSprop with momentum: m = momentum m + lr g / sqrt(v + epsilon); w = w - m
    [Fact]
    public void BehindRMSPropItIsTheMomentumOfKeras()
    {
        var square = 0.0;
        AssertCourse(
            (w, v, rate) =>
            {
                square = 0.9 * square + 0.1 * 4 * w * w;
                var memory = 0.9 * v + rate * 2 * w / Math.Sqrt(square + 1e-7);
                return (w - memory, memory);
            }, Train(new(Falling, [new RmsProp(Dialect.Keras), new Momentum(0.9) { Dialect = Dialect.Keras }])));
    }

    [Fact]
    public void WithAConstantRateTheyAgree()
    {
        foreach (var (outside, inside) in Train(Optimizer.Momentum(0.1, 0.9)).Zip(Train(Optimizer.Momentum(0.1, 0.9, Dialect.Keras))))
            Assert.Equal(outside, inside, 1e-13);
    }
}
