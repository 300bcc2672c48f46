using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a layer in one number type: what each says, and in which order they are tried.</summary>
sealed partial class LayerLawTable<T>(Layer layer, LawSettings settings)
    : LawTable<LayerCase>(CodeText.Of(layer), NameOf<T>(), LayerCase.For(layer), value => value.Code<T>(layer), settings)
    where T : INumber<T>
{
    internal IReadOnlyList<Law> All =>
    [
        Law("declared sizes", "The layer answers the same whenever it is asked for its width and its parameters, and both are sizes.",
            "OutputWidth(n) > 0, every block of Parameters(n) has rows and columns", DeclaredSizes),
        Law("every output is written", "Forward writes every element of the output, whatever was there before.",
            "forward(x) over one filling = forward(x) over another", value => SameOver(value, "output")),
        Law("every gradient is written", "Backward writes every element of both gradients, and adds to none.",
            "backward(g) over one filling = backward(g) over another", value => SameOver(value, "parameterGradient", "inputGradient")),
        Law("nothing else is touched", "Nothing outside the given spans is written, neither before and after them nor between their rows.",
            "guard cells keep their values", GuardsHold),
        Law("what is given stays", "Input, parameters, output and output gradient are only read.",
            "x, p, y, g after = x, p, y, g before", GivenStays),
        Law("same bits again", "Two calls with the same numbers give the same bits: a layer keeps nothing between calls.",
            "f(x) = f(x)", SameAgain),
        Law("rows may lie apart", "The bits do not depend on whether the rows follow each other in memory.",
            "f(x with gaps) = f(x)", RowsApart),
        RareLaw("two threads", "Two threads may use one layer at once.",
            "f(x) || f(y) = f(x), f(y)", TwoThreads),
        Law("exact value", "The output is that of exact arithmetic, to the digits of the number type: so all number types agree.",
            "|y - exact y| <= epsilons", ExactValue),
        Law("exact derivative", "Backward computes the derivative of forward. At a kink any slope between the left and the right one is right.",
            "inputGradient = g dy/dx, parameterGradient = g dy/dp", ExactDerivative),
        Law("linear in the gradient", "Both gradients are linear in the output gradient.",
            "backward(2 g + h) = 2 backward(g) + backward(h)", LinearInGradient),
        Law("a batch is its rows", "A block of rows gives the bits that it gives within the whole batch.",
            "f(x)[a..b] = f(x[a..b])", BatchIsRows),
        Law("order of rows", "Rows in another order give the same rows in that order; the gradient of the parameters stays, to its digits.",
            "f(P x) = P f(x)", OrderOfRows),
        Law("parameter gradients are sums", "The gradient of the parameters is the sum of what each row gives.",
            "parameterGradient(x) = sum over i of parameterGradient(x[i])", SumOverRows),
        Law("first layer", "Without a span for the input gradient the gradient of the parameters has the same bits.",
            "backward(x, g, no input gradient) = backward(x, g)", FirstLayer),
        Law("far from zero", "Inputs of a thousand give finite outputs and gradients.",
            "f(1000 x) is finite", FarFromZero),
        LinearLaw(),
        DefinitionLaws.Json(Header(DefinitionLaws.JsonName, DefinitionLaws.JsonMeaning, DefinitionLaws.JsonFormula), layer),
    ];

    Law LinearLaw()
    {
        const string Name = "linear if it says so";
        const string Meaning = "A layer that calls itself linear is linear in its input, up to a constant.";
        const string Formula = "f(2 x) - f(x) = f(x) - f(0)";
        return layer.IsLinear ? Law(Name, Meaning, Formula, Linear) : Header(Name, Meaning, Formula).DoesNotApply("it does not call itself linear.");
    }

    LayerRun<T> Run(LayerCase value, Layout layout = default) => LayerRun<T>.Of(layer, value, layout);

    Closeness<T> Close(LayerCase value, params ReadOnlySpan<Numbers.DoubleDouble[]> arrays) =>
        new(Settings.Epsilons, value.Rows + value.Inputs + value.Outputs, Closeness<T>.Largest(arrays));
}
