using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Cases;

/// <summary>The sizes of a chain of dense layers and a seed.</summary>
/// <param name="Seed">The seed of the pipeline.</param>
/// <param name="Sizes">The widths from input to output, at least two.</param>
public sealed record InitializerCase(ulong Seed, int[] Sizes)
{
    internal static Arbitrary<InitializerCase> All { get; } = Arb.From(
        from seed in Gen.Choose(0, 100_000)
        from count in Gen.Choose(2, 4)
        from sizes in Gen.Choose(1, 6).ArrayOf(count)
        select new InitializerCase((ulong)seed, sizes), value => value.Smaller());

    internal IReadOnlyList<ParameterShape> Shapes =>
    [
        .. Enumerable.Range(1, Sizes.Length - 1).SelectMany(i => new[]
        {
            new ParameterShape("weights", Sizes[i - 1], Sizes[i], ParameterKind.Weight),
            new ParameterShape("biases", 1, Sizes[i], ParameterKind.Bias),
        }),
    ];

    internal string Code(object initializer) =>
        $"var initializer = {Running.CodeText.Of(initializer)};\nvar pipeline = new Pipeline {{ Inputs = {Sizes[0]}, Seed = {Seed}, Initializer = initializer, "
        + $"Layers = [{string.Join(", ", Sizes.Skip(1).Select(size => $"new Dense({size})"))}] }};";

    IEnumerable<InitializerCase> Smaller()
    {
        if (Sizes.Length > 2)
            yield return this with { Sizes = Sizes[1..] };
        for (var i = 0; i < Sizes.Length; i++)
        {
            if (Sizes[i] > 1)
                yield return this with { Sizes = [.. Sizes.Select((size, other) => other == i ? size / 2 : size)] };
        }

        if (Seed > 0)
            yield return this with { Seed = Seed / 2 };
    }
}
