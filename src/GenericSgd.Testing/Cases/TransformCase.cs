using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Cases;

/// <summary>Parameters and some steps of gradients for a transform, in eighths.</summary>
/// <param name="Parameters">The parameters; they stay the same through all steps.</param>
/// <param name="Gradients">One array per step, as long as the parameters.</param>
public sealed record TransformCase(int[] Parameters, int[][] Gradients)
{
    const int MostParameters = 5;
    const int MostSteps = 4;
    const int Magnitude = 32;

    internal static Arbitrary<TransformCase> All { get; } = Arb.From(
        from count in Gen.Choose(1, MostParameters)
        from steps in Gen.Choose(1, MostSteps)
        from parameters in Eighths.UpTo(Magnitude).ArrayOf(count)
        from gradients in Eighths.UpTo(Magnitude).ArrayOf(count).ArrayOf(steps)
        select new TransformCase(parameters, gradients), value => value.Smaller());

    /// <summary>Only the parameters from one place on, so many.</summary>
    internal TransformCase Block(int first, int count) =>
        new(Parameters[first..(first + count)], [.. Gradients.Select(gradient => gradient[first..(first + count)])]);

    internal TransformCase Map(Func<int[], int[]> gradient) => this with { Gradients = [.. Gradients.Select(gradient)] };

    internal string Code<T>(object part)
        where T : INumber<T> => string.Join('\n',
            [
                $"var part = {CodeText.Of(part)};",
                CodeText.Line("parameters", Numbers<T>.Eighths(Parameters)),
                .. Gradients.Select((gradient, step) => CodeText.Line($"gradient{step + 1}", Numbers<T>.Eighths(gradient))),
            ]);

    IEnumerable<TransformCase> Smaller()
    {
        for (var step = 0; step < Gradients.Length && Gradients.Length > 1; step++)
            yield return this with { Gradients = [.. Gradients.Where((_, other) => other != step)] };
        for (var i = 0; i < Parameters.Length && Parameters.Length > 1; i++)
        {
            var left = i;
            yield return new TransformCase([.. Parameters.Where((_, other) => other != left)],
                [.. Gradients.Select(gradient => gradient.Where((_, other) => other != left).ToArray())]);
        }

        foreach (var smaller in Eighths.Shrink(Parameters))
            yield return this with { Parameters = smaller };
        for (var step = 0; step < Gradients.Length; step++)
        {
            foreach (var smaller in Eighths.Shrink(Gradients[step]))
                yield return this with { Gradients = [.. Gradients.Select((gradient, other) => other == step ? smaller : gradient)] };
        }
    }
}
