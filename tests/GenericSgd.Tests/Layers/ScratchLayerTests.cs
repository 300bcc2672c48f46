using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Parts;

/// <summary>Layers with scratch give without it what they give with it.</summary>
public abstract class ScratchLayerTests<T>
    where T : INumber<T>
{
    const int Rows = 5;
    const int Width = 3;

    public static TheoryData<ScratchLayer> Layers =>
        [new LayerNorm(), new Scale(), new Residual([new Dense(2), new Tanh(), new Residual([new Scale()]), new Dense(3)])];

    [Theory]
    [MemberData(nameof(Layers))]
    public void ThePassesWithoutScratchHaveTheSameBits(ScratchLayer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        T[] parameters = Numbers(layer.Parameters(Width).Sum(shape => shape.Count), 3);
        var (input, slopes, pass) = (Matrix(5), Matrix(11), new Pass(Training: true, Seed: 2, Step: 4));
        var scratch = new T[Rows, layer.ScratchWidth(Width)];
        var (withScratch, without) = (new T[Rows, Width], new T[Rows, Width]);
        layer.Forward<T>(pass, parameters, input, withScratch, scratch);
        layer.Forward<T>(pass, parameters, input, without);
        Assert.Equal(withScratch, without);

        // Otherwise the pool would hand out the scratch of this very pass again.
        layer.Forward<T>(pass, parameters, Matrix(7), new T[Rows, Width]);
        T[] byParameters = new T[parameters.Length], alone = new T[parameters.Length];
        var (byInput, aloneByInput) = (new T[Rows, Width], new T[Rows, Width]);
        layer.Backward<T>(pass, parameters, input, withScratch, slopes, byParameters, byInput, scratch);
        layer.Backward<T>(pass, parameters, input, without, slopes, alone, aloneByInput);
        Assert.Equal(byParameters, alone);
        Assert.Equal(byInput, aloneByInput);
        Assert.Contains(byInput.Cast<T>(), slope => !T.IsZero(slope));
        Assert.Equal(Matrix(5), input);
    }

    static T[,] Matrix(int step)
    {
        var matrix = new T[Rows, Width];
        var numbers = Numbers(Rows * Width, step);
        for (var i = 0; i < numbers.Length; i++)
            matrix[i / Width, i % Width] = numbers[i];
        return matrix;
    }

    static T[] Numbers(int count, int step) => [.. Enumerable.Range(1, count).Select(i => T.CreateChecked(i * step % 13 - 6) / T.CreateChecked(4))];
}

public sealed class ScratchLayersInDouble : ScratchLayerTests<double>;

public sealed class ScratchLayersInHalf : ScratchLayerTests<Half>;

public sealed class ScratchLayersInPlain : ScratchLayerTests<Plain>;
