using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using Xunit.Abstractions;

namespace GenericSgd.Numbers.Tests;

/// <summary>What optimizers remember of gradients whose squares, or whose changes of an average, a narrow type cannot hold.</summary>
public abstract class NarrowOptimizerTests<T>(ITestOutputHelper output)
    where T : INumber<T>
{
    const int Steps = 2000;

    static readonly Dialect[] All = Enum.GetValues<Dialect>();

    static GradientTransform[] Transforms =>
    [
        new Adam(), new Adam(Dialect.Keras), new Adam { Beta1 = 0.99, Beta2 = 0.9999 }, new AmsGrad(), new AmsGrad(Dialect.Optax), new Adamax(), new NAdam(),
            new RAdam(),
        new RmsProp(), new RmsProp { Centered = true }, new Adadelta(), new AdaGrad(), new Momentum(0.99), new Momentum(0.999), new Nesterov(0.99), new Lion(),
    ];

    static float Step => Wide(Elementary<T>.Epsilon);

    /// <summary>Half a unit of the last place of the gradient is 1/2048 in Half and 1/256 in BFloat16.</summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-4)]
    [InlineData(0.005)]
    [InlineData(1)]
    [InlineData(3000)]
    public void TheFirstStepDoesNotDependOnTheSizeOfTheGradient(double gradient)
    {
        foreach (var transform in (GradientTransform[])[.. All.Select(dialect => new Adam(dialect) { Epsilon = 1e-12 }),
            .. All.Select(dialect => new AmsGrad(dialect) { Epsilon = 1e-12 }),
            .. All.Select(dialect => new AdaGrad(dialect) { Epsilon = 1e-18, Start = 0 })])
            Assert.True(float.Abs(First(transform, gradient) - 1) <= Step, $"{transform}: {First(transform, gradient)}");
        foreach (var dialect in All)
        {
            Assert.True(float.Abs(First(new RmsProp(dialect) { Rho = 0.99, Epsilon = 1e-18 }, gradient) / 10 - 1) <= Step, $"RMSProp {dialect}");
            Assert.True(float.Abs(First(new NAdam(dialect) { Epsilon = 1e-12 }, gradient) / FirstInFloat(new NAdam(dialect) { Epsilon = 1e-12 },
                gradient) - 1) <= Step, $"NAdam {dialect}");
        }
    }

    /// <summary>Gradients that change their size by a factor of a thousand, some of them 0. Updates that cross 0 are seen against a tenth of the
    /// largest.</summary>
    [Fact]
    public void TwoThousandUpdatesAreThoseOfFloat()
    {
        foreach (var transform in Transforms)
        {
            T[] slots = Start<T>(transform), update = new T[1];
            float[] wideSlots = Start<float>(transform), wideUpdate = new float[1];
            var (worst, largest) = (0f, 0f);
            for (var step = 1; step <= Steps; step++)
            {
                update[0] = Narrow(Gradient(step));
                wideUpdate[0] = Wide(update[0]);
                transform.Apply(new Step<T>(step, 1, T.One), [T.One], slots, update);
                transform.Apply(new Step<float>(step, 1, 1), [1], wideSlots, wideUpdate);
                largest = float.Max(largest, float.Abs(wideUpdate[0]));
                worst = float.Max(worst, float.Abs(Wide(update[0]) - wideUpdate[0]) / (float.Max(float.Abs(wideUpdate[0]), largest / 10) * Step));
            }

            output.WriteLine($"{transform}: {worst:F2}");
            Assert.True(worst <= 1.5, $"{transform}: {worst} units of the last place");
        }
    }

    static float Gradient(int step) => step % 17 == 0 ? 0 : (float)(Math.Sin(step * 1.7) * Math.Exp(3.5 * Math.Sin(step / 300.0) - 3));

    static float First(GradientTransform transform, double gradient)
    {
        T[] update = [Narrow((float)gradient)];
        transform.Apply(new Step<T>(1, 1, T.One), [T.One], Start<T>(transform), update);
        return Wide(update[0]);
    }

    static float FirstInFloat(GradientTransform transform, double gradient)
    {
        float[] update = [Wide(Narrow((float)gradient))];
        transform.Apply(new Step<float>(1, 1, 1), [1], Start<float>(transform), update);
        return update[0];
    }

    static TNumber[] Start<TNumber>(GradientTransform transform)
        where TNumber : INumber<TNumber>
    {
        var slots = new TNumber[transform.SlotsIn<TNumber>()];
        transform.StartSlots<TNumber>(slots);
        return slots;
    }

    static T Narrow(float value) => T.CreateChecked(value);

    static float Wide(T value) => float.CreateChecked(value);
}

public sealed class HalfOptimizerTests(ITestOutputHelper output) : NarrowOptimizerTests<Half>(output);

public sealed class BFloat16OptimizerTests(ITestOutputHelper output) : NarrowOptimizerTests<BFloat16>(output);
