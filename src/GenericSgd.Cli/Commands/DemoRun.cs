using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Plotting;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>The thousand epochs of the chapter in one number type. Numbers are texts that read back to the same value.</summary>
sealed record DemoRun(string Number, string Weight, string Bias, string Cost, string Fingerprint, TimeSpan Time, RunCourse Course)
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
    internal sealed class In(string number) : INumberTask<DemoRun>
    {
        // The first runs are spent in the just-in-time compiler; the best of these is what a warm program sees.
        const int Repetitions = 30;
        static readonly TimeSpan Enough = TimeSpan.FromSeconds(0.3);

        public DemoRun Run<T>()
            where T : INumber<T>
        {
            var pipeline = Chapter.Pipeline(0.01, Chapter.Epochs);
            var data = Dataset.Chapter<T>();
            var run = pipeline.Train(data, new TrainingOptions<T> { RecordParameters = true });
            var (best, spent) = (run.Elapsed, run.Elapsed);
            for (var i = 1; i < Repetitions && spent < Enough; i++)
            {
                var again = pipeline.Train(data).Elapsed;
                best = again < best ? again : best;
                spent += again;
            }

            var parameters = run.Network.Parameters;
            return new DemoRun(number, ExactConvert.ToText(parameters[0]), ExactConvert.ToText(parameters[1]), ExactConvert.ToText(run.Cost),
                run.Fingerprint, best, RunCourse.Of(number, run.History));
        }
    }
}
