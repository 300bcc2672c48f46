using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Plotting;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Demo;

/// <summary>The thousand epochs of the chapter in one number type. Numbers are texts that read back to the same value.</summary>
sealed record DemoRun(string Number, string Weight, string Bias, string Cost, string Fingerprint, TimeSpan Time, ChapterRun Course)
{
    internal JsonObject ToJson() => new()
    {
        ["number"] = Number,
        ["epochs"] = Chapter.Epochs,
        ["weight"] = Weight,
        ["bias"] = Bias,
        ["cost"] = Cost,
        ["fingerprint"] = Fingerprint,
        ["milliseconds"] = Time.TotalMilliseconds,
    };

    /// <summary>Runs the chapter in a number type.</summary>
    internal sealed class In(string number) : IChosenTask<DemoRun>
    {
        // The first runs are spent in the just-in-time compiler; the best of this time is what a warm program sees.
        static readonly TimeSpan Enough = TimeSpan.FromSeconds(0.4);

        public DemoRun Run<T>()
            where T : INumber<T>
        {
            var pipeline = Chapter.Pipeline(0.01, Chapter.Epochs);
            var data = Dataset.Chapter<T>();
            var run = pipeline.Train(data, new TrainingOptions<T> { RecordParameters = true });
            var best = run.Elapsed;
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Enough;)
            {
                var again = pipeline.Train(data).Elapsed;
                best = again < best ? again : best;
            }

            var parameters = run.Network.Parameters;
            return new DemoRun(number, ExactConvert.ToText(parameters[0]), ExactConvert.ToText(parameters[1]), ExactConvert.ToText(run.Cost),
                run.Fingerprint, best, ChapterRun.Of(number, run.History));
        }
    }
}
