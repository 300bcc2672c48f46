using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>A layer that hands its rows on, with the mistake that breaks the law of pipelines of that name; "none" is right.</summary>
public sealed record MistakenRows(string Breaks) : Layer
{
    int _calls;

    public override int OutputWidth(int inputWidth) => inputWidth;

    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        // Validation predicts between the steps; a run that nobody watches predicts after the last one only.
        if (Breaks == "watching")
            _calls = !pass.Training ? _calls + 1 : pass.Step == 1 ? 0 : _calls;
        var extra = Breaks switch
        {
            "same bits again" or "verbs by hand" => T.CreateChecked(_calls++),
            "threads" => T.CreateChecked(Parallelism.Threads),
            "watching" => T.CreateChecked(pass.Training ? _calls : 0),
            "rows alone" => T.CreateChecked(input.Height),
            "steps are exact" or "number types agree" => (T.One / T.CreateChecked(3)) + T.CreateChecked(1L << 40) - T.CreateChecked(1L << 40),
            _ => T.Zero,
        };

        for (var row = 0; row < input.Height; row++)
        {
            for (var column = 0; column < input.Width; column++)
                output[row, column] = input[row, column] + extra;
        }
    }

    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        if (!inputGradient.IsEmpty)
            outputGradient.CopyTo(inputGradient);
    }
}
