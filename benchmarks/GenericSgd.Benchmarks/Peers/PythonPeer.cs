using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>A module of Python, in an interpreter of its own: NumPy, scikit-learn, or the decimal of the standard library.</summary>
sealed class PythonPeer : IPeer
{
    // One call of fit checks its data first; many epochs make that small.
    const int LinearEpochs = 50;

    readonly PythonChild _child = new();
    readonly string _module;

    internal PythonPeer(string module)
    {
        _module = module;
        try
        {
            Version = _child.Ask($"load {module}");
        }
        catch
        {
            _child.Dispose();
            throw;
        }
    }

    public string Version { get; }

    public ISide? SideOf(Work work) => (_module, work) switch
    {
        ("numpy", ChapterWork) => Chapter(),
        ("sklearn", LinearWork linear) => Linear(linear),
        ("decimal", DecimalProductWork) => Decimals(),
        _ => null,
    };

    public void Dispose() => _child.Dispose();

    PythonSide Chapter()
    {
        var data = Dataset.Chapter<double>();
        Keep("x", data.Features.ToArray());
        Keep("y", data.Targets.ToArray());
        var start = ChapterWork.Start;
        Keep("start", new[,] { { start[0] }, { start[1] } });
        var words = string.Create(CultureInfo.InvariantCulture, $"{ChapterWork.Epochs} {ChapterWork.LearningRate}");
        return new PythonSide(_child, "chapter", words, words);
    }

    // The weights are compared without shuffling, the time is that of the usual call with it.
    PythonSide Linear(LinearWork work)
    {
        Keep("x", Rows(work.Inputs, work.Features));
        Keep("y", Rows(LinearWork.Targets, 1));
        return new PythonSide(_child, "linear", $"{LinearEpochs} {LinearWork.RateText} shuffle", $"{LinearWork.EpochsToCheck} {LinearWork.RateText}",
            LinearEpochs * LinearWork.Rows);
    }

    PythonSide Decimals()
    {
        _child.Ask($"say a {string.Join(' ', DecimalProductWork.Left.Select(ExactConvert.ToText))}");
        _child.Ask($"say b {string.Join(' ', DecimalProductWork.Right.Select(ExactConvert.ToText))}");
        var size = DecimalProductWork.Size.ToString(CultureInfo.InvariantCulture);
        return new PythonSide(_child, "product", size, size);
    }

    static double[,] Rows(double[] values, int columns)
    {
        var matrix = new double[values.Length / columns, columns];
        values.CopyTo(MemoryMarshal.CreateSpan(ref matrix[0, 0], values.Length));
        return matrix;
    }

    void Keep(string name, double[,] matrix)
    {
        var bytes = new byte[matrix.Length * sizeof(double)];
        var values = MemoryMarshal.CreateSpan(ref matrix[0, 0], matrix.Length);
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), values[i]);
        _child.Ask($"set {name} {matrix.GetLength(0)} {matrix.GetLength(1)} {Convert.ToBase64String(bytes)}");
    }
}
