using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Models for tests. Numbers are made by dividing integers in the number type.</summary>
static class Models
{
    internal static Pipeline TwoLayers { get; } = new() { Inputs = 3, Layers = [new Dense(4), new Relu(), new Dense(2)], Initializer = new Zeros() };

    internal static Model<T> Standardized<T>()
        where T : INumber<T> => Of<T>(TwoLayers, ["größe", "rooms", "a \"b\""], ["price", "日"], standardized: true);

    internal static Model<T> Plain<T>()
        where T : INumber<T> => Of<T>(TwoLayers, ["x1", "x2", "x3"], ["y1", "y2"], standardized: false);

    internal static Model<T> Of<T>(Pipeline pipeline, string[] features, string[] targets, bool standardized)
        where T : INumber<T>
    {
        var network = pipeline.Build<T>();
        Numbers<T>(network.Parameters.Length, 7).CopyTo(network.Parameters);
        return new Model<T>(
            pipeline, network, features, targets,
            standardized ? new Standardizer<T>(Numbers<T>(features.Length, 3), Positives<T>(features.Length)) : null,
            standardized ? new Standardizer<T>(Numbers<T>(targets.Length, 9), Positives<T>(targets.Length)) : null);
    }

    internal static T[,] Rows<T>(int rows, int columns)
        where T : INumber<T>
    {
        var table = new T[rows, columns];
        Numbers<T>(rows * columns, 11).CopyTo(table.AsSpan());
        return table;
    }

    // Positive and negative, few of them with a short text: (5 i mod 23 - 11) / divisor.
    static T[] Numbers<T>(int count, int divisor)
        where T : INumber<T> =>
        [.. Enumerable.Range(1, count).Select(i => T.CreateChecked(5 * i % 23 - 11) / T.CreateChecked(divisor))];

    static T[] Positives<T>(int count)
        where T : INumber<T> => [.. Enumerable.Range(1, count).Select(i => T.One + T.CreateChecked(i) / T.CreateChecked(3))];

    internal static T[,] Predict<T>(Model<T> model, T[,] rows)
        where T : INumber<T>
    {
        var predictions = new T[rows.GetLength(0), model.Network.Outputs];
        model.Predict(rows.AsSpan2D(), predictions.AsSpan2D());
        return predictions;
    }
}
