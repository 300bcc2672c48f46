using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using GenericSgd.Data;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>A module of Python, in an interpreter of its own: NumPy, scikit-learn, or the decimal of the standard library.</summary>
sealed class PythonPeer : IPeer
{
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
        return new PythonSide(_child, "chapter", string.Create(CultureInfo.InvariantCulture, $"{ChapterWork.Epochs} {ChapterWork.LearningRate}"));
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
