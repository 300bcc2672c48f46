using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Precision.Watching;

/// <summary>A layer whose passes are counted.</summary>
sealed record CountedLayer(Layer Inner, string Name, EventLedger Ledger) : Layer
{
    internal static Layer Around(Layer layer, string name, EventLedger ledger) =>
        layer is ScratchLayer scratch ? new CountedScratchLayer(scratch, name, ledger) : new CountedLayer(layer, name, ledger);

    internal static string OutputOf(string name) => $"the output of {name}";

    internal static string GradientOf(string name) => $"the gradient of {name}";

    public override int OutputWidth(int inputWidth) => Inner.OutputWidth(inputWidth);

    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => Inner.Parameters(inputWidth);

    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        using var counts = Ledger.Count(OutputOf(Name));
        Inner.Forward(pass, parameters, input, output);
    }

    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        using var counts = Ledger.Count(GradientOf(Name));
        Inner.Backward(pass, parameters, input, output, outputGradient, parameterGradient, inputGradient);
    }
}
