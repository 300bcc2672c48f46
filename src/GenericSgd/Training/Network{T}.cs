using System.Buffers;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Training.Binding;

namespace GenericSgd.Training;

/// <summary>Layers with their parameters in one number type. All parameters are one contiguous span.</summary>
/// <remarks>Predicting writes nothing to the network, so many threads may predict with one network at once.</remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Network<T>
    where T : INumber<T>
{
    readonly T[] _parameters;
    readonly BoundLayer<T>[] _layers;
    readonly int _widest;
    readonly int _mostScratch;

    /// <summary>A network whose parameters are all 0.</summary>
    /// <param name="inputs">How many features a row has.</param>
    /// <param name="layers">The layers, from input to output.</param>
    /// <exception cref="ArgumentException">There is no layer, a layer cannot follow the one before it, or one array does not hold the parameters.</exception>
    /// <exception cref="InsufficientMemoryException">The machine does not hold the parameters.</exception>
    /// <exception cref="NotSupportedException">The number type lacks something that every network needs, such as negative numbers; the message names
    /// it.</exception>
    public Network(int inputs, ValueList<Layer> layers)
    {
        NumberNeeds<T>.Check();
        Plan = new NetworkPlan(inputs, layers);
        Sizes.MustFitMachine<T>(Plan.ParameterCount, "The network", "take narrower layers, or a narrower number type");
        _parameters = new T[Plan.ParameterCount];
        _parameters.AsSpan().Fill(T.Zero);
        _layers = BoundLayer<T>.All(layers);
        _mostScratch = Plan.ScratchWidths.Max();
        _widest = Math.Max(Plan.Widths.Max(), _mostScratch);
    }

    internal NetworkPlan Plan { get; }

    /// <summary>How many features a row has.</summary>
    public int Inputs => Plan.Inputs;

    /// <summary>How many numbers are predicted per row.</summary>
    public int Outputs => Plan.Outputs;

    /// <summary>The layers, from input to output.</summary>
    public ValueList<Layer> Layers => Plan.Layers;

    /// <summary>All parameters, layer by layer; the network sees what is written here.</summary>
    public Span<T> Parameters => _parameters;

    internal T[] ParameterArray => _parameters;

    /// <summary>The blocks of <see cref="Parameters"/> with their names and shapes.</summary>
    public IReadOnlyList<ParameterBlock> Blocks => Plan.Blocks;

    /// <summary>SHA-256 of the little-endian bytes of all parameters.</summary>
    public string Fingerprint => Numerics.Fingerprint.Of<T>(_parameters);

    /// <summary>The parameters of one block, row by row.</summary>
    public Span<T> Values(ParameterBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return _parameters.AsSpan(block.Offset, block.Shape.Count);
    }

    /// <summary>The parameters of one layer.</summary>
    internal Span<T> LayerParameters(int layer) => _parameters.AsSpan(Plan.Offsets[layer]..Plan.Offsets[layer + 1]);

    /// <summary>Predicts one row.</summary>
    /// <param name="row">As many features as the network has <see cref="Inputs"/>.</param>
    /// <returns><see cref="Outputs"/> numbers.</returns>
    /// <exception cref="ArgumentException">The row has another number of features.</exception>
    public T[] Predict(ReadOnlySpan<T> row)
    {
        var output = new T[Outputs];
        Predict(View.OfReadOnly(row, 1, row.Length), View.Of<T>(output, 1, Outputs));
        return output;
    }

    /// <summary>Predicts many rows. The bits of a row do not depend on the rows beside it.</summary>
    /// <param name="rows">Shape [rows, <see cref="Inputs"/>].</param>
    /// <param name="predictions">Shape [rows, <see cref="Outputs"/>]; every element is written.</param>
    /// <exception cref="ArgumentException">A shape does not fit.</exception>
    public void Predict(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    {
        if (rows.Width != Inputs)
            throw new ArgumentException($"The network takes {Inputs} features, the rows have {rows.Width}.", nameof(rows));
        if (predictions.Width != Outputs || predictions.Height != rows.Height)
        {
            throw new ArgumentException(
                $"Predictions of {rows.Height} rows need the shape [{rows.Height}, {Outputs}], not [{predictions.Height}, {predictions.Width}].",
                    nameof(predictions));
        }

        var rowsPerBlock = Math.Min(rows.Height, RowBlocks.RowsOf(_widest));
        var even = ArrayPool<T>.Shared.Rent(rowsPerBlock * _widest);
        var odd = ArrayPool<T>.Shared.Rent(rowsPerBlock * _widest);
        var scratch = ArrayPool<T>.Shared.Rent(rowsPerBlock * _mostScratch);
        try
        {
            for (var first = 0L; first < rows.Height; first += rowsPerBlock)
            {
                var count = (int)Math.Min(rowsPerBlock, rows.Height - first);
                PredictBlock((int)first, rows.Slice((int)first, 0, count, Inputs), predictions.Slice((int)first, 0, count, Outputs), even, odd, scratch);
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(even);
            ArrayPool<T>.Shared.Return(odd);
            ArrayPool<T>.Shared.Return(scratch);
        }
    }

    void PredictBlock(int first, ReadOnlySpan2D<T> input, Span2D<T> predictions, T[] even, T[] odd, T[] scratch)
    {
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var output = layer == _layers.Length - 1
                ? predictions
                : View.Of<T>(layer % 2 == 0 ? even : odd, input.Height, Plan.Widths[layer + 1]);
            _layers[layer].Forward(new Pass(Training: false, Layer: layer, FirstRow: first), LayerParameters(layer), input, output,
                View.Of<T>(scratch, input.Height, Plan.ScratchWidths[layer]));
            input = output;
        }
    }
}
