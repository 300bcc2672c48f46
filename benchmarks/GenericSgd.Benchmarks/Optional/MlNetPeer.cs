using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>ML.NET's online gradient descent, which knows only float. Its own reading of the rows is part of the time.</summary>
sealed class MlNetPeer : IPeer
{
    const int Epochs = 50;

    readonly MLContext _context = new(seed: 0);

    public string Version => $"{ReleaseOf.Assembly(typeof(OnlineGradientDescentTrainer))}, float";

    public ISide? SideOf(Work work) => work is LinearWork linear ? Side(linear) : null;

    public void Dispose()
    {
    }

    LocalSide Side(LinearWork work)
    {
        var (inputs, targets) = (work.Inputs, LinearWork.Targets);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, work.Features);
        var examples = Enumerable.Range(0, LinearWork.Rows).Select(row => new Example
        {
            Features = [.. inputs.Skip(row * work.Features).Take(work.Features).Select(value => (float)value)],
            Label = (float)targets[row],
        });
        var data = _context.Data.Cache(_context.Data.LoadFromEnumerable(examples.ToArray(), schema));
        var trainer = _context.Regression.Trainers.OnlineGradientDescent(new OnlineGradientDescentTrainer.Options
        {
            NumberOfIterations = Epochs,
            LearningRate = (float)LinearWork.LearningRate,
            DecreaseLearningRate = false,
            L2Regularization = 0,
        });
        return new LocalSide(() => trainer.Fit(data), least: Epochs * LinearWork.Rows);
    }

    sealed class Example
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
