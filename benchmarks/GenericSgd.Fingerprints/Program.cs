using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Training;

// Trains one network of each kind and prints the fingerprint of its parameters, a line each. The lines must be the same on every machine, for
// every number of threads, and whatever vectors the processor has or is told to leave alone: .ci/fingerprints runs this program in all these ways.
Parallelism.Threads = args.Length > 0 ? int.Parse(args[0], null) : 1;

var line = new Pipeline { Inputs = 8, Layers = [new Dense(1)], Optimizer = Optimizer.Momentum(0.05, 0.9), Epochs = 50 };
var single = line with { Optimizer = Optimizer.Sgd(0.05), BatchSize = 1, Epochs = 5 };
var relu = line with { Layers = [new Dense(97), new Relu(), new Dense(31), new Relu(), new Dense(1)], BatchSize = 100, Epochs = 5 };
var wide = line with { Layers = [new Dense(512), new Relu(), new Dense(512), new Relu(), new Dense(1)], Epochs = 2 };
var smooth = line with { Layers = [new Dense(13), new Sigmoid(), new Dense(7), new Tanh(), new Dense(1)], BatchSize = 64, Epochs = 5 };
var adam = smooth with { Optimizer = Optimizer.AdamW(0.01), Layers = [new Dense(13), new Gelu(), new Dense(7), new Softplus(), new Dense(1)] };

Print<double>("line", line);
Print<float>("line", line);
Print<Half>("line", line);
Print<decimal>("line", line with { Epochs = 10 });
Print<double>("single", single);
Print<float>("single", single);
Print<double>("relu", relu);
Print<float>("relu", relu);
Print<float>("wide", wide);
Print<double>("smooth", smooth);
Print<float>("smooth", smooth);
Print<Half>("smooth", smooth);
Print<decimal>("smooth", smooth with { Epochs = 1 });
Print<double>("adam", adam);
Print<float>("adam", adam);
Print<Half>("adam", adam);
Print<decimal>("adam", adam with { Epochs = 1 });
return PredictionsAgree<float>(wide) && PredictionsAgree<double>(smooth) && PredictionsAgree<Half>(relu) ? 0 : 1;

static void Print<T>(string name, Pipeline pipeline)
    where T : INumber<T> => Console.WriteLine($"{name} {NumberCodec<T>.Name} {pipeline.Train(Rows<T>()).Fingerprint}");

// One row alone must give the bits that it gives among others.
static bool PredictionsAgree<T>(Pipeline pipeline)
    where T : INumber<T>
{
    var data = Rows<T>();
    var network = pipeline.Build<T>();
    var together = new T[data.Count, 1];
    network.Predict(data.Features, together);
    for (var row = 0; row < data.Count; row += 7)
    {
        var alone = network.Predict(data.Features.GetRowSpan(row))[0];
        if (alone == together[row, 0])
            continue;
        Console.WriteLine($"row {row} alone {alone}, together {together[row, 0]}");
        return false;
    }

    return true;
}

static Dataset<T> Rows<T>()
    where T : INumber<T>
{
    const int Count = 500;
    const int Features = 8;
    var stream = Philox.StreamOf(RandomPurpose.Free, 0);
    var x = new T[Count * Features];
    for (var i = 0; i < x.Length; i++)
        x[i] = Philox.Uniform<T>(1, stream, (ulong)i);
    var y = new T[Count];
    for (var i = 0; i < Count; i++)
        y[i] = x[i * Features] * x[i * Features + 1] - x[i * Features + 2];
    return new Dataset<T>(x, y, Count);
}
