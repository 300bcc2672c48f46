using System.Numerics;
using TorchSharp;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>libtorch through TorchSharp.</summary>
sealed class TorchPeer : IPeer
{
    internal TorchPeer()
    {
        using var probe = torch.zeros(1);
        Version = $"{ReleaseOf.Assembly(typeof(torch))}, libtorch {torch.__version__}";
    }

    public string Version { get; }

    public ISide? SideOf(Work work)
    {
        torch.set_num_threads(work.Threads);
        return work switch
        {
            ProductWork { Number: "float" } product => TorchProduct.Side<float>(product),
            ProductWork { Number: "double" } product => TorchProduct.Side<double>(product),
            TrainingWork { Number: "float" } training => TorchTraining.Side<float>(training, TargetsOf<float>(training)),
            TrainingWork { Number: "double" } training => TorchTraining.Side<double>(training, TargetsOf<double>(training)),
            ChapterWork => TorchChapter.Side(),
            _ => null,
        };
    }

    public void Dispose()
    {
    }

    /// <summary>A matrix with so many columns.</summary>
    internal static torch.Tensor Tensor<T>(T[] values, int columns)
        where T : INumber<T> => torch.tensor(Array.ConvertAll(values, double.CreateChecked))
            .to_type(typeof(T) == typeof(float) ? torch.ScalarType.Float32 : torch.ScalarType.Float64).reshape(-1, columns);

    static torch.Tensor TargetsOf<T>(TrainingWork work)
        where T : INumber<T> => work.Classes
            ? torch.tensor([.. Enumerable.Range(0, work.Batch).Select(row => (long)work.ClassOf(row))])
            : Tensor(work.Targets<T>(), work.Outputs);
}
