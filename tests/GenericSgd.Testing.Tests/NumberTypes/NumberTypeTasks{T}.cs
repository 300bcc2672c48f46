using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Precision;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>What is tried in every number type. Each answers with what is to be compared, or throws in words.</summary>
static class NumberTypeTasks<T>
    where T : INumber<T>
{
    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Initializer = new Zeros(), Epochs = 5 };

    static readonly Pipeline Net = new() { Inputs = 1, Layers = [new Dense(2), new Tanh(), new Dense(1)], Optimizer = Optimizer.Adam(0.01), Epochs = 5 };

    /// <summary>The parameters of the chapter's line after five epochs.</summary>
    internal static double[] TrainLine() => Doubles(Line.Train(Dataset.Chapter<T>()).Network.Parameters);

    /// <summary>The parameters of a network after five epochs of Adam.</summary>
    internal static double[] TrainNetwork() => Doubles(Net.Train(Dataset.Chapter<T>()).Network.Parameters);

    /// <summary>Mean and deviation of the chapter's hours.</summary>
    internal static double[] Standardize()
    {
        var standardizer = Standardizer<T>.Fit(Dataset.Chapter<T>().Features);
        return [ExactConvert.ToDouble(standardizer.Means[0]), ExactConvert.ToDouble(standardizer.Deviations[0])];
    }

    /// <summary>Saves a trained model with a standardizer and loads it; the parameters that differ.</summary>
    internal static int SaveModel()
    {
        var data = Dataset.Chapter<T>();
        var third = Third();
        var network = Line.Build<T>();
        network.Parameters.Fill(third);
        var model = new Model<T>(Line, network, data.FeatureNames, data.TargetNames, new Standardizer<T>([third], [third]));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.gsgd");
        try
        {
            ModelFile.Save(path, model);
            var loaded = ModelFile.Load<T>(path);
            return Different(network.Parameters, loaded.Network.Parameters) + Different(model.Features!.Means, loaded.Features!.Means)
                + Different(model.Features.Deviations, loaded.Features.Deviations);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Stops after two epochs, saves, loads and goes on; the parameters that differ from an unbroken run.</summary>
    internal static int Resume()
    {
        var data = Dataset.Chapter<T>();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.checkpoint");
        try
        {
            (Line with { Epochs = 2 }).Train(data, new TrainingOptions<T> { Checkpoint = CheckpointFile.Every(path, Line, data, 1) });
            var resumed = CheckpointFile.Load<T>(path).Resume(data);
            return Different(Line.Train(data).Network.Parameters, resumed.Network.Parameters);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A study of the type: its verdict.</summary>
    internal static string Study() => PrecisionStudy.Run(Line, StudyData.Chapter, [StudyNumber.Of<T>()]).Types[0].Verdict;

    /// <summary>The number laws: the names of those that are broken.</summary>
    internal static string[] Laws() => [.. LawReport.Of(NumberLaws.Of<T>(new LawSettings { Cases = 10 })).Broken.Select(verdict => verdict.Law.Name)];

    /// <summary>Whether the gradient of a network is right.</summary>
    internal static bool CheckGradient() => GradientCheck.Run(Net, StudyData.Chapter, StudyNumber.Of<T>()).Passed;

    // A type that refuses a quotient without an end gets one eighth.
    static T Third()
    {
        try
        {
            return T.One / (T.One + T.One + T.One);
        }
        catch (EndlessQuotientException)
        {
            return Real.Parse("0.125").To<T>();
        }
    }

    static int Different(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
    {
        var different = Math.Abs(one.Length - other.Length);
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
            different += one[i] == other[i] ? 0 : 1;
        return different;
    }

    static double[] Doubles(ReadOnlySpan<T> numbers) => Array.ConvertAll(numbers.ToArray(), ExactConvert.ToDouble);
}
