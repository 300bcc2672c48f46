using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace GenericSgd.Benchmarks.Optional;

/// <summary>ML.NET's online gradient descent, which knows only float. Its own reading of the rows is part of the time.</summary>
sealed class MlNetPeer : IPeer
{
    const int Epochs = 50;

    readonly MLContext _context = new(seed: 0);

    public string Version => $"{typeof(OnlineGradientDescentTrainer).Assembly.GetName().Version}, float";

    public ISide? SideOf(Work work) => work is LinearWork linear ? new Side(_context, linear) : null;

    public void Dispose()
    {
    }

    sealed class Side : ISide
    {
        readonly IDataView _data;
        readonly OnlineGradientDescentTrainer _trainer;

        internal Side(MLContext context, LinearWork work)
        {
            var (inputs, targets) = (work.Inputs, work.Targets);
            var schema = SchemaDefinition.Create(typeof(Example));
            schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, work.Features);
            _data = context.Data.Cache(context.Data.LoadFromEnumerable(
                Enumerable.Range(0, LinearWork.Rows).Select(row => new Example
                {
                    Features = [.. inputs.Skip(row * work.Features).Take(work.Features).Select(value => (float)value)],
                    Label = (float)targets[row],
                }).ToArray(),
                schema));
            _trainer = context.Regression.Trainers.OnlineGradientDescent(new OnlineGradientDescentTrainer.Options
            {
                NumberOfIterations = Epochs,
                LearningRate = (float)LinearWork.LearningRate,
                DecreaseLearningRate = false,
                L2Regularization = 0,
            });
        }

        public double? Result => null;

        public double Nanoseconds(long count)
        {
            var runs = Math.Max(1, count / (Epochs * LinearWork.Rows));
            return new LocalSide(() => _trainer.Fit(_data)).Nanoseconds(runs) * count / ((double)runs * Epochs * LinearWork.Rows);
        }

        public void Dispose()
        {
        }
    }

    sealed class Example
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
