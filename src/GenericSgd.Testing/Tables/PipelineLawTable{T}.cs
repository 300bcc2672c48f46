using System.Numerics;
using System.Text.RegularExpressions;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numbers;
using GenericSgd.Persistence;
using GenericSgd.Testing.Running;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a pipeline in one number type.</summary>
sealed class PipelineLawTable<T>(Pipeline pipeline, Targets targets, LawSettings settings)
    : LawTable<LineData<T>>(SubjectOf(pipeline), NameOf<T>(), Generators.Datasets<T>(pipeline.Inputs, OutputsOf(pipeline), targets: targets),
        line => $"var pipeline = {SubjectOf(pipeline)};\n{line.Code}", settings)
    where T : INumber<T>
{
    const int MostEpochs = 3;
    const int ManyThreads = 4;
    const int ManyRows = 1000;

    readonly Pipeline _short = pipeline with { Epochs = Math.Min(pipeline.Epochs, MostEpochs) };

    internal IReadOnlyList<Law> All =>
    [
        Law("same bits again", "Training twice gives the same bits.", "train(data) = train(data)", line =>
            Same(Trained(line), Trained(line), "when trained again")),
        RareLaw("threads", "The number of threads changes no bit, neither of the parameters nor of many predictions.",
            "train(data, 1 thread) = train(data, 4 threads)", Threads),
        Law("watching", "Validation, recording and progress change no bit.", "train(data, watched) = train(data)", line =>
            Same(Trained(line), Watched(line), "when watched")),
        Law("rows alone", "A row predicted alone has the bits that it has among others.", "predict(X)[i] = predict(X[i])", RowsAlone),
        Law("verbs by hand", "TakeBatch, Forward, Cost, CostGradient, Backward and Update by hand are Fit.", "the six verbs, epochs x batches times = fit",
            line => Same(Trained(line), ByHand(line), "by hand")),
        Law("steps are exact", "From the same start a few steps lead where 31 digits lead, to the digits of the type.", "|p - exact p| <= epsilons",
            StepsAreExact),
        RareLaw("number types agree", "After a few steps float, double and decimal have the same parameters, to the digits of float.",
            "|p in float - p in decimal| <= epsilons of float, double alike", TypesAgree),
        Json(),
    ];

    static string SubjectOf(Pipeline pipeline) =>
        $"new Pipeline {{ Inputs = {pipeline.Inputs}, Layers = {CodeText.Of(pipeline.Layers)}, Cost = {CodeText.Of(pipeline.Cost)}, Optimizer = {CodeText.Of(pipeline.Optimizer)}, "
        + $"Epochs = {pipeline.Epochs}, BatchSize = {pipeline.BatchSize}, Seed = {pipeline.Seed} }}";

    static int OutputsOf(Pipeline pipeline) => new NetworkDefinition(pipeline.Inputs, pipeline.Layers).Outputs;

    T[] Trained(LineData<T> line) => _short.Train(line.Data).Network.Parameters.ToArray();

    static string? Same(T[] one, T[] other, string how) => Compare.Bits("parameters", one, other, how);

    // So many rows are worth a second thread.
    string? Threads(LineData<T> line)
    {
        var (one, onePredictions) = WithThreads(1, Compute);
        var (many, manyPredictions) = WithThreads(ManyThreads, Compute);
        return Same(one, many, "with 4 threads") ?? Compare.Bits("predictions", onePredictions, manyPredictions, "with 4 threads");

        (T[] Parameters, T[] Predictions) Compute()
        {
            var network = _short.Train(line.Data).Network;
            var features = line.Data.Features.ToArray().Cast<T>().ToArray();
            T[] rows = [.. Enumerable.Range(0, ManyRows).SelectMany(_ => features)];
            var predictions = new T[ManyRows * line.Rows * network.Outputs];
            network.Predict(new ReadOnlySpan2D<T>(rows, ManyRows * line.Rows, network.Inputs),
                new Span2D<T>(predictions, ManyRows * line.Rows, network.Outputs));
            return (network.Parameters.ToArray(), predictions);
        }
    }

    static TResult WithThreads<TResult>(int threads, Func<TResult> compute)
    {
        lock (OneAtATime.Gate)
        {
            var before = Parallelism.Threads;
            try
            {
                Parallelism.Threads = threads;
                return compute();
            }
            finally
            {
                Parallelism.Threads = before;
            }
        }
    }

    T[] Watched(LineData<T> line)
    {
        var options = new TrainingOptions<T> { Validation = line.Data, RecordParameters = true, Progress = new Onlooker() };
        return _short.Train(line.Data, options).Network.Parameters.ToArray();
    }

    string? RowsAlone(LineData<T> line)
    {
        var network = _short.Train(line.Data).Network;
        var rows = line.Data.Features;
        var together = new T[line.Rows, network.Outputs];
        network.Predict(rows, together);
        for (var row = 0; row < line.Rows; row++)
        {
            var alone = network.Predict(rows.GetRowSpan(row));
            if (Compare.Bits($"prediction[{row}]", [.. together.GetRow(row)], alone, "for the row alone") is { } different)
                return different;
        }

        return null;
    }

    T[] ByHand(LineData<T> line)
    {
        var trainer = new Trainer<T>(_short, line.Data);
        for (var step = 0; step < _short.Epochs * trainer.StepsPerEpoch; step++)
        {
            trainer.TakeBatch();
            trainer.Forward();
            trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            trainer.Update();
        }

        return trainer.Network.Parameters.ToArray();
    }

    string? StepsAreExact(LineData<T> line)
    {
        var start = _short.Build<T>();
        var wide = new Network<DoubleDouble>(_short.Inputs, _short.Layers);
        Numbers<T>.Wide(start.Parameters.ToArray()).CopyTo(wide.Parameters);
        new Trainer<T>(_short, line.Data, start).Fit();
        new Trainer<DoubleDouble>(_short, line.DataIn<DoubleDouble>(), wide).Fit();
        var exact = wide.Parameters.ToArray();
        return Compare.Digits("parameters", start.Parameters.ToArray(), exact, CloseTo<T>(line, exact), "in exact arithmetic");
    }

    string? TypesAgree(LineData<T> line)
    {
        var exact = Numbers<decimal>.Wide(TrainedIn<decimal>(line));
        return Compare.Digits("float parameters", TrainedIn<float>(line), exact, CloseTo<float>(line, exact), "in decimal")
            ?? Compare.Digits("double parameters", Array.ConvertAll(TrainedIn<double>(line), value => (float)value), exact, CloseTo<float>(line, exact),
                "in decimal");
    }

    TOther[] TrainedIn<TOther>(LineData<T> line)
        where TOther : INumber<TOther> => _short.Train(line.DataIn<TOther>()).Network.Parameters.ToArray();

    // Each step may lose as many digits as numbers go into it, and hands on what the steps before have lost.
    Closeness<TOther> CloseTo<TOther>(LineData<T> line, DoubleDouble[] exact)
        where TOther : INumber<TOther>
    {
        var terms = _short.Epochs * (line.Rows + 1) * (exact.Length + line.Targets().Max(Math.Abs) + 1);
        return new Closeness<TOther>(Settings.Epsilons, terms, Closeness<TOther>.Largest(exact));
    }

    Law Json()
    {
        var header = Header(DefinitionLaws.JsonName, "The JSON of the pipeline reads back to an equal pipeline.", "read(write(pipeline)) = pipeline");
        object[] parts = [.. pipeline.Layers, pipeline.Cost, .. pipeline.Optimizer.Chain, pipeline.Optimizer.LearningRate, pipeline.Initializer];
        return Array.Find(parts, part => Definitions.Find(part.GetType()) is null) is { } unnamed
            ? header.DoesNotApply($"{unnamed.GetType().Name} has no name in JSON; Definitions.Register gives it one.")
            : Law(header.Name, header.Meaning, header.Formula, _ => ReadsBack());
    }

    string? ReadsBack()
    {
        var text = PipelineJson.Write(pipeline);
        var back = PipelineJson.Read(text);
        return back == pipeline && PipelineJson.Write(back) == text ? null : $"It reads back as {Regex.Replace(PipelineJson.Write(back), @"\s+", " ")}.";
    }

    sealed class Onlooker : IProgress<TrainingProgress<T>>
    {
        public void Report(TrainingProgress<T> value)
        {
        }
    }
}
