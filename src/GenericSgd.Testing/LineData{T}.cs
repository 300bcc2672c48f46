using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Testing.Running;
using TargetKinds = GenericSgd.Testing.Targets;

namespace GenericSgd.Testing;

/// <summary>Rows on a known line: <c>y = x W + b</c>, all of them whole numbers from -3 to 3, so that y is exact in every number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Inputs">How many features a row has.</param>
/// <param name="Outputs">How many targets a row has.</param>
/// <param name="Features">The features, row by row.</param>
/// <param name="Weights">W, [inputs, outputs], row by row.</param>
/// <param name="Biases">b, one per output.</param>
public sealed record LineData<T>(int Inputs, int Outputs, ValueList<int> Features, ValueList<int> Weights, ValueList<int> Biases)
    where T : INumber<T>
{
    /// <summary>What becomes of y, for costs that do not take any number; the known answer then is none.</summary>
    /// <remarks>Counts are |y|, signs and zeros or ones say whether y is above 0, and a class is the sum of the y of a row modulo the number of
    /// outputs.</remarks>
    public TargetKinds Kind { get; init; }

    /// <summary>How many rows there are.</summary>
    public int Rows => Features.Count / Inputs;

    /// <summary>The rows as a data set.</summary>
    public Dataset<T> Data => DataIn<T>();

    /// <summary>The known answer as parameters of <c>new Dense(outputs)</c>: W row by row, then b.</summary>
    public T[] Answer => [.. Weights.Concat(Biases).Select(number => Wholes<T>.Of(number))];

    /// <summary>The data set as code.</summary>
    public string Code =>
        $"var data = Dataset.Create({Matrix("features", Features, Inputs)}, {Matrix("targets", [.. Targets()], Kind == TargetKinds.ClassNumbers ? 1 : Outputs)});";

    internal Dataset<TOther> DataIn<TOther>()
        where TOther : INumber<TOther> => new(
            [.. Features.Select(number => Wholes<TOther>.Of(number))], [.. Targets().Select(number => Wholes<TOther>.Of(number))], Rows);

    internal IEnumerable<int> Targets() =>
        Enumerable.Range(0, Rows).SelectMany(row => Made([.. Enumerable.Range(0, Outputs).Select(output => Y(row, output))]));

    int Y(int row, int output) =>
        Biases[output] + Enumerable.Range(0, Inputs).Sum(input => Features[(row * Inputs) + input] * Weights[(input * Outputs) + output]);

    IEnumerable<int> Made(int[] y)
    {
        var number = ((y.Sum() % Outputs) + Outputs) % Outputs;
        return Kind switch
        {
            TargetKinds.Any => y,
            TargetKinds.Counts => y.Select(int.Abs),
            TargetKinds.ZeroOrOne => y.Select(one => one > 0 ? 1 : 0),
            TargetKinds.Signs => y.Select(one => one > 0 ? 1 : -1),
            TargetKinds.Probabilities => y.Select((_, output) => output == number ? 1 : 0),
            _ => [number],
        };
    }

    string Matrix(string name, ValueList<int> values, int columns)
    {
        var text = CodeText.Matrix(name, Rows, columns, [.. values.Select(number => Wholes<T>.Of(number))]);
        return text[(text.IndexOf('=') + 2)..^1];
    }
}
