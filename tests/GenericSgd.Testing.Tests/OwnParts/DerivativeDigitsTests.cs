using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using Xunit.Abstractions;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>
/// To how many digits the backward pass of every layer, and the gradient of every cost, is the exact derivative: that of dual numbers over 31 digits, which see
/// the forward pass only. Random shapes from one row and one column on, random numbers, so that no kink is hit; kinks belong to the law "exact derivative".
/// </summary>
public sealed class DerivativeDigitsTests(ITestOutputHelper output)
{
    const int Shapes = 20;

    public static TheoryData<Layer> Layers => [.. Parts.Layers];

    public static TheoryData<int> Costs => [.. Enumerable.Range(0, Parts.Costs.Length)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void OfALayer(Layer layer) => Assert13And25(layer, OfLayer<double>(layer), OfLayer<decimal>(layer));

    [Theory]
    [MemberData(nameof(Costs))]
    public void OfACost(int index)
    {
        var (cost, traits) = Parts.Costs[index];
        Assert13And25(cost, OfCost<double>(cost, traits.Targets), OfCost<decimal>(cost, traits.Targets));
    }

    void Assert13And25(object part, double wide, double exact)
    {
        output.WriteLine($"{part}: {wide:F1} digits in double, {exact:F1} in decimal");
        Assert.True(wide >= 13, $"{wide:F2} digits in double");
        Assert.True(exact >= 25, $"{exact:F2} digits in decimal");
    }

    static double OfLayer<T>(Layer layer)
        where T : INumber<T>
    {
        var random = new Random(1);
        int[] widths = [.. Enumerable.Range(1, 6).Where(width => Takes(layer, width))];
        return Enumerable.Range(0, Shapes).Min(shape =>
        {
            var (rows, inputs) = (1 + shape % 4, widths[random.Next(widths.Length)]);
            var (input, gradient) = (Numbers(random, rows * inputs), Numbers(random, rows * layer.OutputWidth(inputs)));
            var parameters = Numbers(random, layer.Parameters(inputs).Sum(block => block.Count));
            var run = Run<T>(layer, rows, As<T>(input), As<T>(parameters), As<T>(gradient));
            var byInput = Enumerable.Range(0, input.Length).Select(i => Exact(layer, rows, gradient, Duals(input, i), Duals(parameters, -1)));
            var byParameter = Enumerable.Range(0, parameters.Length).Select(i => Exact(layer, rows, gradient, Duals(input, -1), Duals(parameters, i)));
            var least = layer is LayerNorm ? gradient.Max(double.Abs) : 0;
            return Math.Min(Digits(run.InputGradient, [.. byInput], least), Digits(run.ParameterGradient, [.. byParameter]));
        });
    }

    static bool Takes(Layer layer, int width)
    {
        try
        {
            return layer.OutputWidth(width) > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static double OfCost<T>(Cost cost, Targets targets)
        where T : INumber<T>
    {
        var random = new Random(2);
        return Enumerable.Range(0, Shapes).Min(shape =>
        {
            var classes = targets is Targets.ClassNumbers or Targets.Probabilities;
            var (rows, outputs) = (1 + shape % 4, (classes ? 2 : 1) + random.Next(4));
            var prediction = Numbers(random, rows * outputs);
            var target = Enumerable.Range(0, rows).SelectMany(_ => TargetRow(random, targets, outputs)).ToArray();
            var gradient = new T[prediction.Length];
            cost.Gradient<T>(View(As<T>(prediction), rows), View(As<T>(target), rows), new Span2D<T>(gradient, rows, outputs));
            return Digits(gradient, [.. Enumerable.Range(0, prediction.Length)
                .Select(i => cost.Value<Dual<DoubleDouble>>(View(Duals(prediction, i), rows), View(Duals(target, -1), rows)).Derivative)]);
        });
    }

    // 1024ths are exact in both types, and so are small whole numbers.
    static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.Next(-4096, 4096) + 0.5) / 1024)];

    static double[] TargetRow(Random random, Targets targets, int outputs)
    {
        switch (targets)
        {
            case Targets.ClassNumbers:
                return [random.Next(outputs)];
            case Targets.Probabilities:
                var row = new double[outputs];
                for (var eighth = 0; eighth < 8; eighth++)
                    row[random.Next(outputs)] += 0.125;
                return row;
            default:
                return [.. Enumerable.Range(0, outputs).Select(_ => targets switch
                {
                    Targets.Counts => random.Next(7),
                    Targets.ZeroOrOne => random.Next(2),
                    Targets.Signs => 2 * random.Next(2) - 1,
                    _ => random.Next(-4096, 4096) / 1024.0,
                })];
        }
    }

    static T[] As<T>(double[] numbers)
        where T : INumber<T> => Array.ConvertAll(numbers, T.CreateChecked);

    static Dual<DoubleDouble>[] Duals(double[] numbers, int variable) =>
        [.. numbers.Select((x, i) => i == variable ? Dual<DoubleDouble>.Variable(x) : Dual<DoubleDouble>.Constant(x))];

    static ReadOnlySpan2D<T> View<T>(T[] numbers, int rows) => new(numbers, rows, numbers.Length / rows);

    static DoubleDouble Exact(Layer layer, int rows, double[] gradient, Dual<DoubleDouble>[] input, Dual<DoubleDouble>[] parameters)
    {
        var result = Run(layer, rows, input, parameters, Duals(gradient, -1)).Output;
        return gradient.Zip(result, (g, y) => g * y.Derivative).Aggregate(DoubleDouble.Zero, (sum, term) => sum + term);
    }

    static (T[] Output, T[] InputGradient, T[] ParameterGradient) Run<T>(Layer layer, int rows, T[] input, T[] parameters, T[] outputGradient)
        where T : INumber<T>
    {
        var (inputs, outputs) = (input.Length / rows, outputGradient.Length / rows);
        var pass = new Pass(Training: true, Seed: 5, Step: 1, Layer: 0);
        var (y, dx, dp) = (new T[outputGradient.Length], new T[input.Length], new T[parameters.Length]);
        var output = new Span2D<T>(y, rows, outputs);
        var inputGradient = new Span2D<T>(dx, rows, inputs);
        if (layer is ScratchLayer keeping)
        {
            var width = keeping.ScratchWidth(inputs);
            var scratch = new Span2D<T>(new T[rows * width], rows, width);
            keeping.Forward(pass, parameters, View(input, rows), output, scratch);
            keeping.Backward(pass, parameters, View(input, rows), output, View(outputGradient, rows), dp, inputGradient, scratch);
        }
        else
        {
            layer.Forward(pass, parameters, View(input, rows), output);
            layer.Backward(pass, parameters, View(input, rows), output, View(outputGradient, rows), dp, inputGradient);
        }

        return (y, dx, dp);
    }

    // Of a whole gradient, relative to its largest element: a part that happens to be near 0 has no relative digits. Nor has the input gradient of a normalized
    // row of one or two numbers, which is nearly 0 by itself, as LayerNorm's documentation says: it is measured by the output gradient.
    static double Digits<T>(T[] actual, DoubleDouble[] exact, double least = 0)
        where T : INumber<T>
    {
        var largest = exact.Select(e => double.Abs(e.High)).Append(least).Max();
        var apart = actual.Zip(exact, (a, e) => double.Abs((GenericSgd.Numerics.ExactConvert.Nearest<T, DoubleDouble>(a) - e).High)).DefaultIfEmpty().Max();
        return apart == 0 ? double.PositiveInfinity : -Math.Log10(apart / largest);
    }
}
