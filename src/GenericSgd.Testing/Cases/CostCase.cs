using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Costs;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Cases;

/// <summary>Predictions and targets for a cost, in eighths.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Prediction">Rows x outputs eighths.</param>
/// <param name="Target">Rows x target columns eighths.</param>
public sealed record CostCase(int Rows, int[] Prediction, int[] Target)
{
    const int MostRows = 4;
    const int MostOutputs = 4;
    const int Magnitude = 32;

    internal int Outputs => Prediction.Length / Rows;

    internal int TargetColumns => Target.Length / Rows;

    internal static Arbitrary<CostCase> For(Targets targets) => Arb.From(Generator(targets), value => value.Smaller(targets));

    internal CostCase Choose(params int[] rows) => new(rows.Length, Picked(Prediction, rows, Outputs), Picked(Target, rows, TargetColumns));

    internal string Code<T>(Cost cost)
        where T : INumber<T> => string.Join('\n',
            $"var cost = {CodeText.Of(cost)};",
            CodeText.Matrix("prediction", Rows, Outputs, Numbers<T>.Eighths(Prediction)),
            CodeText.Matrix("target", Rows, TargetColumns, Numbers<T>.Eighths(Target)));

    static int[] Picked(int[] values, int[] rows, int columns) => [.. rows.SelectMany(row => values.Skip(row * columns).Take(columns))];

    static Gen<CostCase> Generator(Targets targets) =>
        from rows in Gen.Choose(1, MostRows)
        from outputs in Gen.Choose(targets is Targets.ClassNumbers or Targets.Probabilities ? 2 : 1, MostOutputs)
        from prediction in Eighths.UpTo(Magnitude).ArrayOf(rows * outputs)
        from target in TargetRow(targets, outputs).ArrayOf(rows)
        select new CostCase(rows, prediction, [.. target.SelectMany(row => row)]);

    static Gen<int[]> TargetRow(Targets targets, int outputs) => targets switch
    {
        Targets.Any => Eighths.UpTo(Magnitude).ArrayOf(outputs),
        Targets.Counts => Gen.Choose(0, 6).Select(count => count * Eighths.One).ArrayOf(outputs),
        Targets.ZeroOrOne => Gen.Elements(0, Eighths.One).ArrayOf(outputs),
        Targets.Signs => Gen.Elements(-Eighths.One, Eighths.One).ArrayOf(outputs),
        Targets.Probabilities => Gen.Choose(0, outputs - 1).ArrayOf(Eighths.One).Select(drawn => Counted(drawn, outputs)),
        _ => Gen.Choose(0, outputs - 1).Select(number => new[] { number * Eighths.One }),
    };

    // Each draw gives an eighth to a class.
    static int[] Counted(int[] drawn, int outputs) => [.. Enumerable.Range(0, outputs).Select(output => drawn.Count(number => number == output))];

    IEnumerable<CostCase> Smaller(Targets targets)
    {
        for (var row = 0; row < Rows && Rows > 1; row++)
            yield return Choose([.. Enumerable.Range(0, Rows).Where(other => other != row)]);
        if (Outputs > 1 && targets is not (Targets.ClassNumbers or Targets.Probabilities))
            yield return new CostCase(Rows, Narrowed(Prediction), Narrowed(Target));
        foreach (var smaller in Eighths.Shrink(Prediction))
            yield return this with { Prediction = smaller };
        if (targets == Targets.Any)
        {
            foreach (var smaller in Eighths.Shrink(Target))
                yield return this with { Target = smaller };
        }
    }

    int[] Narrowed(int[] values) => [.. values.Where((_, i) => i % Outputs < Outputs - 1)];
}
