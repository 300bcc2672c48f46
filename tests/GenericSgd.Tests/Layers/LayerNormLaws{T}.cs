using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Parts;

/// <summary>Rows far from 0 and near the ends of the type have mean 0 and deviation 1 as others do.</summary>
public abstract class LayerNormLaws<T>
    where T : INumber<T>
{
    static readonly T Largest = NumberFacts.Of<T>().Largest.GetValueOrDefault().To<T>();
    static readonly T Epsilon = NumberFacts.Of<T>().StepAtOne.To<T>();

    // Three times x is rounded, so its third is not x.
    [Fact]
    public void EqualNumbersGiveTheBiases()
    {
        foreach (var size in new[] { Largest / Of(3), Largest / Of(2), Of(1000) / Of(7), T.One / Of(10) })
            Assert.Equal([T.Zero, T.Zero, T.Zero], Normalized(size, size, size));
    }

    [Fact]
    public void AMeanFarFromZeroIsCorrected()
    {
        // Its last digit is 4, so the mean is beside it by a fourth of the distance.
        var (far, step) = (Of(4) / Epsilon, Of(4));
        var row = Normalized(far, far + step + step);
        Near(-T.One, row[0]);
        Near(T.One, row[1]);
        var odd = Normalized(far + step, far + step + step);
        Near(-T.One, odd[0]);
        Near(T.One, odd[1]);
    }

    [Fact]
    public void ASumBeyondTheTypeHasAMean()
    {
        var row = Normalized(Largest, Largest, Largest - Largest / Of(8), Largest - Largest / Of(8));
        Near(T.One, row[0]);
        Near(-T.One, row[3]);
        row = Normalized(Largest, -Largest, -Largest, -Largest, -Largest);
        Near(Of(2), row[0]);
        Near(-T.One / Of(2), row[4]);
    }

    static T Of(int value) => T.CreateChecked(value);

    [Fact]
    public void RowsWithoutNumbersStaySo()
    {
        var none = new T[4];
        var refused = Record.Exception(() => new LayerNorm().Forward(
            default, ReadOnlySpan<T>.Empty, new ReadOnlySpan2D<T>(none, 0, 2, 0, 0), new Span2D<T>(none, 0, 2, 0, 0), new Span2D<T>(none, 0, 2, 1, 0)));
        Assert.Null(refused);
    }

    static void Near(T expected, T actual) => Assert.InRange(actual, expected - T.One / Of(100), expected + T.One / Of(100));

    static T[] Normalized(params T[] row)
    {
        var layer = new LayerNorm();
        T[] parameters = [.. Enumerable.Repeat(T.One, row.Length), .. Enumerable.Repeat(T.Zero, row.Length)];
        var (input, output, scratch) = (new T[1, row.Length], new T[1, row.Length], new T[1, layer.ScratchWidth(row.Length)]);
        row.CopyTo(input.AsSpan());
        layer.Forward<T>(default, parameters, input, output, scratch);
        return [.. output.Cast<T>()];
    }
}

public sealed class LayerNormInHalf : LayerNormLaws<Half>;

public sealed class LayerNormInFloat : LayerNormLaws<float>;

public sealed class LayerNormInDouble : LayerNormLaws<double>;

public sealed class LayerNormInDecimal : LayerNormLaws<decimal>;

public sealed class LayerNormInPlain : LayerNormLaws<Plain>;
