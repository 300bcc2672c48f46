using System.Text.Json.Serialization;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary><c>y = weight * x^2</c>, a weight per column, with the mistake that breaks the law of that name; "none" is right.</summary>
public sealed record MistakenLayer([property: JsonConverter(typeof(ForgetfulText))] string Breaks) : Layer
{
    static int _asked;
    int _calls;
    static object? _shared;

    public override bool IsLinear => Breaks == "linear if it says so";

    public override int OutputWidth(int inputWidth) => inputWidth;

    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) =>
        [new ParameterShape(Breaks == "declared sizes" ? $"weights{_asked++}" : "weights", 1, inputWidth, ParameterKind.Weight)];

    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        var extra = Breaks switch
        {
            "same bits again" => T.CreateChecked(_calls++ % 3),
            "order of rows" => T.CreateChecked(pass.Training ? 0 : input.Height > 1 && input[0, 0] > input[1, 0] ? 1 : 0),
            "a batch is its rows" => T.CreateChecked(input.Height),
            "rows may lie apart" => T.CreateChecked(input.TryGetSpan(out _) ? 0 : 1),
            "exact value" => (T.One / T.CreateChecked(3)) + T.CreateChecked(1L << 40) - T.CreateChecked(1L << 40),
            _ => T.Zero,
        };
        if (Breaks == "two threads")
            _shared = input[0, 0];
        for (var row = 0; row < input.Height; row++)
        {
            for (var column = 0; column < input.Width; column++)
            {
                if (Breaks != "every output is written" || column > 0)
                    output[row, column] = (parameters[column] * input[row, column] * input[row, column]) + extra;
            }
        }

        if (Breaks == "two threads")
        {
            Thread.Sleep(1);
            output[0, 0] += (T)_shared!;
        }

        if (Breaks == "far from zero")
            output[0, 0] /= T.CreateChecked(input[0, 0] == T.CreateChecked(1000) ? 0 : 1);
    }

    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        var two = Breaks == "exact derivative" ? T.One : T.One + T.One;
        var first = inputGradient.IsEmpty && Breaks == "first layer" ? T.One : T.Zero;
        for (var column = 0; column < input.Width; column++)
        {
            var sum = first;
            for (var row = 0; row < input.Height; row++)
            {
                var slope = outputGradient[row, column];
                slope = Breaks == "linear in the gradient" ? slope * slope : slope;
                sum += slope * input[row, column] * input[row, column];
                if (!inputGradient.IsEmpty)
                    inputGradient[row, column] = two * parameters[column] * input[row, column] * slope;
            }

            sum /= T.CreateChecked(Breaks == "parameter gradients are sums" ? input.Height : 1);
            parameterGradient[column] = Breaks == "every gradient is written" ? parameterGradient[column] + sum : sum;
        }

        if (Breaks == "nothing else is touched")
            System.Runtime.CompilerServices.Unsafe.Add(ref parameterGradient[0], input.Width) = T.Zero;
        if (Breaks == "what is given stays")
            System.Runtime.CompilerServices.Unsafe.AsRef(in parameters[0]) += T.One;
    }
}
