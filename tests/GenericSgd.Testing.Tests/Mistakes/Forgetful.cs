using System.Text.Json.Serialization;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>A layer whose setting is not written to JSON.</summary>
public sealed record Forgetful : Layer
{
    [JsonIgnore]
    public int Setting { get; init; }

    public override int OutputWidth(int inputWidth) => inputWidth;

    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output) => input.CopyTo(output);

    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        if (!inputGradient.IsEmpty)
            outputGradient.CopyTo(inputGradient);
    }
}

[JsonSerializable(typeof(Forgetful))]
sealed partial class ForgetfulJson : JsonSerializerContext;
