using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Layers;

/// <summary>
/// Dropout: while training each element is 0 with the chance <c>rate</c>, otherwise <c>x / (1 - rate)</c>, so that the mean stays; by the input the same of the
/// gradient by the output. When predicting, the output is the input.
/// </summary>
/// <remarks>
/// The mask is a function of seed, step, layer, row and column alone, from the stream of <see cref="Philox"/>: both passes draw the same, and it is the same in
/// every number type and for any block of rows. The chance is the rate rounded down to a multiple of 2^-32. Source: Srivastava et al. (2014), inverted as in
/// PyTorch and Keras.
/// </remarks>
public sealed record Dropout : Layer
{
    const decimal Chances = 4294967296m;
    const int PerBlock = 4;
    const int StepBits = 40;

    /// <summary>Dropout.</summary>
    /// <param name="rate">The chance of an element to be dropped, from 0 up to but not including 1.</param>
    public Dropout(Real rate) => Rate = rate;

    /// <summary>The chance of an element to be dropped, from 0 up to but not including 1.</summary>
    public Real Rate { get; init => field = Require.Fraction(value, "The rate"); }

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        LayerShapes.MustAgree(input, output);
        if (!pass.Training)
        {
            input.CopyTo(output);
            return;
        }

        // Not what a narrow type leaves of 1 beside its own 0.99: in BFloat16 that is 0.0117, and beside 0.999 it is 0.
        var kept = Complement.Of<T>(Rate);
        var limit = (uint)decimal.Floor(Rate.To<decimal>() * Chances);
        var stream = Philox.StreamOf(RandomPurpose.Dropout, ((ulong)pass.Layer << StepBits) | (ulong)pass.Step);
        for (var row = 0; row < input.Height; row++)
        {
            var x = input.GetRowSpan(row);
            var y = output.GetRowSpan(row);
            var place = (ulong)(pass.FirstRow + row) << 32;
            for (var first = 0; first < x.Length; first += PerBlock)
            {
                var (word0, word1, word2, word3) = Philox.Block(pass.Seed, stream, place | (uint)first / PerBlock);
                ReadOnlySpan<uint> words = [word0, word1, word2, word3];
                for (var i = first; i < x.Length && i < first + PerBlock; i++)
                    y[i] = words[i - first] < limit ? T.Zero : x[i] / kept;
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        if (!inputGradient.IsEmpty)
            Forward(pass, parameters, outputGradient, inputGradient);
    }
}
