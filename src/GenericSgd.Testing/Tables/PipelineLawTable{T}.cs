using System.Numerics;
using System.Text.RegularExpressions;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Numbers;
using GenericSgd.Persistence;
using GenericSgd.Testing.Running;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a pipeline in one number type.</summary>
sealed class PipelineLawTable<T>(Pipeline pipeline, LawSettings settings)
    : LawTable<LineData<T>>(SubjectOf(pipeline), NameOf<T>(), Generators.Datasets<T>(pipeline.Inputs, OutputsOf(pipeline)),
        line => $"var pipeline = {SubjectOf(pipeline)};\n{line.Code}", settings)
    where T : INumber<T>
{
    const int MostEpochs = 3;
    const int ManyThreads = 4;

    readonly Pipeline _short = pipeline with { Epochs = Math.Min(pipeline.Epochs, MostEpochs) };

    internal IReadOnlyList<Law> All =>
    [
        Law("same bits again", "Training twice gives the same bits.", "train(data) = train(data)", line => Same(Trained(line), Trained(line), "when trained again")),
        Law("threads", "The number of threads changes no bit.", "train(data, 1 thread) = train(data, 4 threads)",
            line => Same(WithThreads(1, () => Trained(line)), WithThreads(ManyThreads, () => Trained(line)), "with 4 threads")),
        Law("watching", "Validation, recording and progress change no bit.", "train(data, watched) = train(data)", line => Same(Trained(line), Watched(line), "when watched")),
        Law("rows alone", "A row predicted alone has the bits that it has among others.", "predict(X)[i] = predict(X[i])", RowsAlone),
        Law("every row once", "An epoch takes every row once, whatever the batches.", "the rows of an epoch are a permutation of all rows", EveryRowOnce),
        Law("verbs by hand", "TakeBatch, Forward, Cost, CostGradient, Backward and Update by hand are Fit.", "the six verbs, epochs x batches times = fit", line => Same(Trained(line), ByHand(line), "by hand")),
        Law("number types agree", "After a few steps the parameters are those of 31 digits, to the digits of the type; so all types agree.", "|p - exact p| <= epsilons", Agrees),
        Json(),
    ];

    static string SubjectOf(Pipeline pipeline) =>
        $"new Pipeline {{ Inputs = {pipeline.Inputs}, Layers = {CodeText.Of(pipeline.Layers)}, Cost = {CodeText.Of(pipeline.Cost)}, Optimizer = {CodeText.Of(pipeline.Optimizer)}, "
        + $"Epochs = {pipeline.Epochs}, BatchSize = {pipeline.BatchSize}, Seed = {pipeline.Seed} }}";

    static int OutputsOf(Pipeline pipeline) => new NetworkDefinition(pipeline.Inputs, pipeline.Layers).Outputs;

    T[] Trained(LineData<T> line) => _short.Train(line.Data).Network.Parameters.ToArray();

    static string? Same(T[] one, T[] other, string how) => Compare.Bits("parameters", one, other, how);

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
        var network = _short.Build<T>();
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

    // The first feature of a row is its number.
    string? EveryRowOnce(LineData<T> line)
    {
        T[] features = [.. Enumerable.Range(0, line.Rows * line.Inputs).Select(i => T.CreateChecked(i / line.Inputs))];
        var trainer = new Trainer<T>(_short, new Dataset<T>(features, [.. line.Targets().Select(target => T.CreateChecked(target))], line.Rows));
        for (var epoch = 1; epoch <= MostEpochs; epoch++)
        {
            var seen = new List<int>();
            do
            {
                trainer.TakeBatch();
                for (var row = 0; row < trainer.Features.Height; row++)
                    seen.Add(int.CreateChecked(trainer.Features[row, 0]));
            }
            while (!trainer.EndsEpoch);
            if (!seen.Order().SequenceEqual(Enumerable.Range(0, line.Rows)))
                return $"Epoch {epoch} took the rows {string.Join(", ", seen)}.";
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

    // Each step may lose as many digits as numbers go into it, and hands on what the steps before have lost.
    string? Agrees(LineData<T> line)
    {
        var exact = _short.Train(line.DataIn<DoubleDouble>()).Network.Parameters.ToArray();
        var terms = _short.Epochs * (line.Rows + 1) * (exact.Length + line.Targets().Max(Math.Abs) + 1);
        return Compare.Digits("parameters", Trained(line), exact, new Closeness<T>(Settings.Epsilons, terms, Closeness<T>.Largest(exact)), "in exact arithmetic");
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
