using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Running;

/// <summary>The derivatives of a layer's output, weighted by the output gradient, by dual numbers of 31 digits: only the forward pass is used.</summary>
sealed class ExactLayer(Layer layer, LayerCase value)
{
    /// <summary>A step to either side of a kink: seen by a comparison, but far below the digits that are compared.</summary>
    internal static readonly DoubleDouble Beside = double.ScaleB(1, -96);

    /// <summary>The derivative by one element of the input, at the case or a little beside it.</summary>
    internal DoubleDouble ByInput(int index, DoubleDouble beside = default) =>
        Derivative(Variable(value.Input, index, beside), Variable(value.Parameters, -1, beside));

    /// <summary>The derivative by one parameter, at the case or a little beside it.</summary>
    internal DoubleDouble ByParameter(int index, DoubleDouble beside = default) =>
        Derivative(Variable(value.Input, -1, beside), Variable(value.Parameters, index, beside));

    internal DoubleDouble[] Output()
    {
        var gradient = Numbers<DoubleDouble>.Eighths(value.OutputGradient);
        return new LayerRun<DoubleDouble>(layer, LayerRun<DoubleDouble>.PassOf(value), value.Rows, Numbers<DoubleDouble>.Eighths(value.Input),
            Numbers<DoubleDouble>.Eighths(value.Parameters), gradient, default).Forward().Output.Values;
    }

    DoubleDouble Derivative(Dual<DoubleDouble>[] input, Dual<DoubleDouble>[] parameters)
    {
        var gradient = Numbers<Dual<DoubleDouble>>.Eighths(value.OutputGradient);
        var output = new LayerRun<Dual<DoubleDouble>>(layer, LayerRun<DoubleDouble>.PassOf(value), value.Rows, input, parameters, gradient,
            default).Forward().Output;
        DoubleDouble sum = 0;
        for (var i = 0; i < gradient.Length; i++)
            sum += gradient[i].Value * output[i].Derivative;
        return sum;
    }

    static Dual<DoubleDouble>[] Variable(int[] eighths, int index, DoubleDouble beside)
    {
        var numbers = Numbers<Dual<DoubleDouble>>.Eighths(eighths);
        if (index >= 0)
            numbers[index] = Dual<DoubleDouble>.Variable(numbers[index].Value + beside);
        return numbers;
    }
}
