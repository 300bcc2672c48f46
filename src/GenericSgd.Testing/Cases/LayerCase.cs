using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Layers;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Cases;

/// <summary>An input, parameters and an output gradient for one layer, in eighths.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Inputs">How wide a row is.</param>
/// <param name="Input">Rows x inputs eighths.</param>
/// <param name="Parameters">As many eighths as the layer has parameters.</param>
/// <param name="OutputGradient">Rows x outputs eighths.</param>
/// <param name="Seed">The seed of the pass, for random masks.</param>
public sealed record LayerCase(int Rows, int Inputs, int[] Input, int[] Parameters, int[] OutputGradient, ulong Seed)
{
    const int MostRows = 4;
    const int MostInputs = 6;
    const int WidestTried = 64;
    const int Magnitude = 32;

    internal int Outputs => OutputGradient.Length / Rows;

    internal static Arbitrary<LayerCase> For(Layer layer) => Arb.From(Generator(layer), value => value.Smaller(layer));

    /// <summary>The case without some rows, or with its rows in another order.</summary>
    internal LayerCase Choose(params int[] rows) => this with
    {
        Rows = rows.Length,
        Input = [.. rows.SelectMany(row => Input.Skip(row * Inputs).Take(Inputs))],
        OutputGradient = [.. rows.SelectMany(row => OutputGradient.Skip(row * Outputs).Take(Outputs))],
    };

    internal string Code<T>(Layer layer)
        where T : INumber<T> => string.Join('\n',
            $"var layer = {CodeText.Of(layer)};   // pass: Training = true, Seed = {Seed}, Step = 1",
            CodeText.Matrix("input", Rows, Inputs, Numbers<T>.Eighths(Input)),
            CodeText.Line("parameters", Numbers<T>.Eighths(Parameters)),
            CodeText.Matrix("outputGradient", Rows, Outputs, Numbers<T>.Eighths(OutputGradient)));

    static Gen<LayerCase> Generator(Layer layer)
    {
        var widths = Widths(layer);
        return
            from rows in Gen.Choose(1, MostRows)
            from inputs in Gen.Elements(widths)
            from input in Eighths.UpTo(Magnitude).ArrayOf(rows * inputs)
            from parameters in Eighths.UpTo(Magnitude / 2).ArrayOf(ParameterCount(layer, inputs))
            from gradient in Eighths.UpTo(Magnitude).ArrayOf(rows * layer.OutputWidth(inputs))
            from seed in Gen.Choose(0, 999)
            select new LayerCase(rows, inputs, input, parameters, gradient, (ulong)seed);
    }

    IEnumerable<LayerCase> Smaller(Layer layer)
    {
        for (var row = 0; row < Rows && Rows > 1; row++)
            yield return Choose([.. Enumerable.Range(0, Rows).Where(other => other != row)]);
        foreach (var width in Widths(layer).Where(width => width < Inputs))
        {
            yield return Narrower(layer, width, last: false);
            yield return Narrower(layer, width, last: true);
        }

        foreach (var smaller in Eighths.Shrink(Input))
            yield return this with { Input = smaller };
        foreach (var smaller in Eighths.Shrink(Parameters))
            yield return this with { Parameters = smaller };
        foreach (var smaller in Eighths.Shrink(OutputGradient))
            yield return this with { OutputGradient = smaller };
        if (Seed > 0)
            yield return this with { Seed = Seed / 2 };
    }

    // The first or the last columns.
    LayerCase Narrower(Layer layer, int width, bool last) => this with
    {
        Inputs = width,
        Input = [.. Enumerable.Range(0, Rows).SelectMany(row => Input.Skip((row * Inputs) + (last ? Inputs - width : 0)).Take(width))],
        Parameters = [.. Parameters.Take(ParameterCount(layer, width))],
        OutputGradient = [.. Enumerable.Range(0, Rows).SelectMany(row =>
            OutputGradient.Skip((row * Outputs) + (last ? Math.Max(0, Outputs - layer.OutputWidth(width)) : 0)).Take(layer.OutputWidth(width)))],
    };

    static int ParameterCount(Layer layer, int inputs) => layer.Parameters(inputs).Sum(shape => shape.Count);

    // A layer may refuse widths.
    static int[] Widths(Layer layer)
    {
        var usual = Enumerable.Range(1, MostInputs).Where(Takes).ToArray();
        return usual.Length > 0 ? usual : [.. Enumerable.Range(1, WidestTried).Where(Takes).Take(2)];

        bool Takes(int width)
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
    }
}
