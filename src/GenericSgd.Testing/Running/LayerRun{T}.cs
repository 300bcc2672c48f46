using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Running;

/// <summary>One forward and one backward pass of a layer over guarded memory.</summary>
sealed class LayerRun<T>
    where T : INumber<T>
{
    readonly Layer _layer;
    readonly Pass _pass;
    readonly bool _first;

    internal LayerRun(Layer layer, Pass pass, int rows, T[] input, T[] parameters, T[] outputGradient, Layout layout, bool first = false)
    {
        (_layer, _pass, _first) = (layer, pass, first);
        var filling = Numbers<T>.Filling(layout.SecondFilling);
        Input = new Sheet<T>(rows, input.Length / rows, layout.Gap, input);
        Parameters = new Sheet<T>(1, parameters.Length, 0, parameters);
        Output = Sheet<T>.Filled(rows, outputGradient.Length / rows, layout.Gap, filling);
        OutputGradient = new Sheet<T>(rows, Output.Columns, layout.Gap, outputGradient);
        ParameterGradient = Sheet<T>.Filled(1, parameters.Length, 0, filling);
        InputGradient = Sheet<T>.Filled(rows, Input.Columns, layout.Gap, filling);
        Scratch = Sheet<T>.Filled(rows, layer is ScratchLayer kept ? kept.ScratchWidth(Input.Columns) : 0, layout.Gap, filling);
    }

    internal Sheet<T> Input { get; }

    internal Sheet<T> Parameters { get; }

    internal Sheet<T> Output { get; }

    internal Sheet<T> OutputGradient { get; }

    internal Sheet<T> ParameterGradient { get; }

    internal Sheet<T> InputGradient { get; }

    /// <summary>What forward leaves for backward; empty for a plain layer.</summary>
    internal Sheet<T> Scratch { get; }

    /// <summary>What the two passes write, by name.</summary>
    internal (string Name, Sheet<T> Sheet)[] Written =>
        [("output", Output), ("parameterGradient", ParameterGradient), ("inputGradient", InputGradient)];

    internal static Pass PassOf(LayerCase value, bool training = true, int firstRow = 0) =>
        new(training, value.Seed, training ? 1 : 0, Layer: 1, firstRow);

    internal static LayerRun<T> Of(Layer layer, LayerCase value, Layout layout = default, bool first = false, bool training = true, int firstRow = 0) =>
        new LayerRun<T>(layer, PassOf(value, training, firstRow), value.Rows, Numbers<T>.Eighths(value.Input), Numbers<T>.Eighths(value.Parameters),
            Numbers<T>.Eighths(value.OutputGradient), layout, first).Forward().Backward();

    internal LayerRun<T> Forward()
    {
        if (_layer is ScratchLayer layer)
            layer.Forward(_pass, Parameters.Line, Input.View, Output.View, Scratch.View);
        else
            _layer.Forward(_pass, Parameters.Line, Input.View, Output.View);
        return this;
    }

    internal LayerRun<T> Backward()
    {
        var below = _first ? default : InputGradient.View;
        if (_layer is ScratchLayer layer)
            layer.Backward(_pass, Parameters.Line, Input.View, Output.View, OutputGradient.View, ParameterGradient.Line, below, Scratch.View);
        else
            _layer.Backward(_pass, Parameters.Line, Input.View, Output.View, OutputGradient.View, ParameterGradient.Line, below);
        return this;
    }
}
