using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Training;
using Xunit.Abstractions;

namespace GenericSgd.Testing.Tests.Examples;

/// <summary>Random networks of 3 dense layers: how many digits the exact check sees, and how many finite differences see.</summary>
public sealed class GradientDigitsTests(ITestOutputHelper output)
{
    const int Networks = 10;

    static readonly double[] Features = [0.5, -0.25, 0.125, 0.75, -0.5, 1, 0.25, -0.875];
    static readonly double[] Targets = [1, -0.5, 0.25, 0.75];

    static Pipeline Random(ulong seed) => new()
    {
        Inputs = 2,
        Layers = [new Dense(4), new Tanh(), new Dense(3), new Sigmoid(), new Dense(1)],
        Initializer = new Glorot { Distribution = Distribution.Normal },
        Seed = seed,
    };

    static Dataset<T> Data<T>()
        where T : INumber<T> => new(Array.ConvertAll(Features, T.CreateChecked), Array.ConvertAll(Targets, T.CreateChecked), Targets.Length);

    static T CostAt<T>(Pipeline pipeline, T[] parameters)
        where T : INumber<T>
    {
        var network = new Network<T>(pipeline.Inputs, pipeline.Layers);
        parameters.CopyTo(network.Parameters);
        var predictions = new T[Targets.Length, 1];
        network.Predict(Data<T>().Features, predictions);
        return pipeline.Cost.Value<T>(predictions, Data<T>().Targets);
    }

    static (T[] Parameters, T[] Gradient) Backpropagated<T>(Pipeline pipeline)
        where T : INumber<T>
    {
        var trainer = new Trainer<T>(pipeline, Data<T>());
        trainer.TakeBatch();
        trainer.Forward();
        trainer.CostGradient();
        trainer.Backward();
        return (trainer.Network.Parameters.ToArray(), trainer.Gradient.ToArray());
    }

    static double Digits<T>(Pipeline pipeline)
        where T : INumber<T>
    {
        var (parameters, gradient) = Backpropagated<T>(pipeline);
        var wide = Array.ConvertAll(parameters, DoubleDoubleOf);
        var exact = new DoubleDouble[wide.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            var duals = Array.ConvertAll(wide, Dual<DoubleDouble>.Constant);
            duals[i] = Dual<DoubleDouble>.Variable(wide[i]);
            exact[i] = CostAt(pipeline, duals).Derivative;
        }

        return DigitsOf(Array.ConvertAll(gradient, DoubleDoubleOf), exact);
    }

    // Of the whole gradient, relative to its largest element: a part that happens to be near 0 has no relative digits.
    static double DigitsOf(DoubleDouble[] actual, DoubleDouble[] exact) => -Math.Log10(
        actual.Zip(exact, (a, e) => double.Abs((a - e).High)).Max() / exact.Max(e => double.Abs(e.High)));

    static DoubleDouble DoubleDoubleOf<T>(T value)
        where T : INumber<T> => Convert<T, DoubleDouble>(value);

    static TTo Convert<TFrom, TTo>(TFrom value)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo> => TTo.CreateChecked(value);

    static double DigitsOfDifferences(Pipeline pipeline)
    {
        const double Step = 1e-6;
        var (parameters, gradient) = Backpropagated<double>(pipeline);
        var differences = new DoubleDouble[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            double[] Moved(double by) => [.. parameters.Select((w, j) => i == j ? w + by : w)];
            differences[i] = (CostAt(pipeline, Moved(Step)) - CostAt(pipeline, Moved(-Step))) / (2 * Step);
        }

        return DigitsOf(differences, Array.ConvertAll(gradient, g => (DoubleDouble)g));
    }

    static double Worst(Func<Pipeline, double> digits) => Enumerable.Range(0, Networks).Min(seed => digits(Random((ulong)seed)));

    [Fact]
    public void TheExactCheckSees13DigitsInDoubleAnd25InDecimal()
    {
        var (single, wide, exact) = (Worst(Digits<float>), Worst(Digits<double>), Worst(Digits<decimal>));
        output.WriteLine($"worst of {Networks} networks: float {single:F1}, double {wide:F1}, decimal {exact:F1} digits");
        Assert.True(wide >= 13, $"{wide}");
        Assert.True(exact >= 25, $"{exact}");
    }

    [Fact]
    public void FiniteDifferencesSeeLess()
    {
        var digits = Worst(DigitsOfDifferences);
        output.WriteLine($"worst of {Networks} networks: {digits:F1} digits");
        Assert.InRange(digits, 5, 11.9);
    }
}
