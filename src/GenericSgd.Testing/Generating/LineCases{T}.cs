using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace GenericSgd.Testing.Generating;

/// <summary>Rows on lines of whole numbers.</summary>
static class LineCases<T>
    where T : INumber<T>
{
    static readonly Gen<int> Number = Gen.Choose(-3, 3);

    internal static Gen<LineData<T>> All(int inputs, int outputs, int mostRows) =>
        from rows in Gen.Choose(1, mostRows)
        from features in Number.ArrayOf(rows * inputs)
        from weights in Number.ArrayOf(inputs * outputs)
        from biases in Number.ArrayOf(outputs)
        select new LineData<T>(inputs, outputs, [.. features], [.. weights], [.. biases]);

    internal static IEnumerable<LineData<T>> Smaller(LineData<T> line)
    {
        for (var row = 0; row < line.Rows && line.Rows > 1; row++)
            yield return line with { Features = [.. line.Features.Where((_, i) => i / line.Inputs != row)] };
        foreach (var smaller in Generating.Smaller.List(line.Features))
            yield return line with { Features = smaller };
        foreach (var smaller in Generating.Smaller.List(line.Weights))
            yield return line with { Weights = smaller };
        foreach (var smaller in Generating.Smaller.List(line.Biases))
            yield return line with { Biases = smaller };
    }
}
