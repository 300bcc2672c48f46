using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Precision.Watching;

/// <summary>A layer with scratch whose passes are counted.</summary>
sealed record CountedScratchLayer(ScratchLayer Inner, string Name, EventLedger Ledger) : ScratchLayer
{
    public override int OutputWidth(int inputWidth) => Inner.OutputWidth(inputWidth);

    public override int ScratchWidth(int inputWidth) => Inner.ScratchWidth(inputWidth);

    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => Inner.Parameters(inputWidth);

    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch)
    {
        using var counts = Ledger.Count(CountedLayer.OutputOf(Name));
        Inner.Forward(pass, parameters, input, output, scratch);
    }

    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch)
    {
        using var counts = Ledger.Count(CountedLayer.GradientOf(Name));
        Inner.Backward(pass, parameters, input, output, outputGradient, parameterGradient, inputGradient, scratch);
    }
}
