using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>So many parameters that several threads update them.</summary>
[Collection("Number of threads")]
public class SplitUpdateTests
{
    const int Width = 400;

    static readonly Pipeline Pipeline = new() { Inputs = Width, Layers = [new Dense(Width)], Optimizer = Optimizer.Sgd(0.01) };

    [Fact]
    public void ThreadsChangeNoBitOfTheUpdate()
    {
        AreTheSame<float>(Pipeline);
        AreTheSame<double>(Pipeline with { Optimizer = Optimizer.Adam(0.01) });
        AreTheSame<Half>(Pipeline with { Optimizer = Optimizer.Momentum(0.01, 0.9) });
    }

    [Fact]
    public void NothingIsSubtractedWhereOneParameterWouldNotBeFinite()
    {
        foreach (var place in new[] { 0, Width * Width / 2, Width * Width - 1 })
            With(threads: 3, () =>
            {
                var trainer = new Trainer<float>(Pipeline, Data<float>());
                trainer.Network.Parameters[place] = float.PositiveInfinity;
                trainer.TakeBatch();
                trainer.Forward();
                trainer.CostGradient();
                trainer.Backward();
                var before = trainer.Network.Parameters.ToArray();
                Assert.Throws<DivergedException<float>>(trainer.Update);
                Assert.Equal(before, trainer.Network.Parameters.ToArray());
            });
    }

    static void AreTheSame<T>(Pipeline pipeline)
        where T : INumber<T> => Assert.Equal(With(1, () => Fingerprint<T>(pipeline)), With(3, () => Fingerprint<T>(pipeline)));

    static string Fingerprint<T>(Pipeline pipeline)
        where T : INumber<T>
    {
        var trainer = new Trainer<T>(pipeline, Data<T>());
        for (var step = 0; step < 3; step++)
            trainer.Step();
        return trainer.Network.Fingerprint;
    }

    static void With(int threads, Action action) => With(threads, () =>
    {
        action();
        return 0;
    });

    static TResult With<TResult>(int threads, Func<TResult> action)
    {
        var before = Parallelism.Threads;
        try
        {
            Parallelism.Threads = threads;
            return action();
        }
        finally
        {
            Parallelism.Threads = before;
        }
    }

    static Dataset<T> Data<T>()
        where T : INumber<T>
    {
        var values = Enumerable.Range(0, 2 * Width).Select(i => T.CreateChecked(i % 17 - 8) / T.CreateChecked(16)).ToArray();
        return new Dataset<T>(values, [.. values.Reverse()], 2);
    }
}
