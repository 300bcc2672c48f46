using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Testing.Generating;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Cases;

/// <summary>Two numbers of a few units and a hard one.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="X">From -5 to 5.</param>
/// <param name="Y">From -5 to 5.</param>
/// <param name="Hard">A number that formulas fail on.</param>
public sealed record ElementaryCase<T>(T X, T Y, HardValue<T> Hard)
    where T : INumber<T>
{
    const int Magnitude = 5;

    internal static Arbitrary<ElementaryCase<T>> All => Make(Generators.Values(Wholes<T>.Of(Magnitude)), Generators.HardValues<T>());

    internal string Code => $"var x = {CodeText.Number(X)};\nvar y = {CodeText.Number(Y)};\nvar hard = {CodeText.Number(Hard.Value)};   // {Hard.Kind}";

    static Arbitrary<ElementaryCase<T>> Make(Arbitrary<T> numbers, Arbitrary<HardValue<T>> hard)
    {
        var cases =
            from x in numbers.Generator
            from y in numbers.Generator
            from end in hard.Generator
            select new ElementaryCase<T>(x, y, end);
        return Arb.From(cases, value => Smaller.Number(value.X).Select(x => value with { X = x })
            .Concat(Smaller.Number(value.Y).Select(y => value with { Y = y }))
            .Concat(hard.Shrinker(value.Hard).Select(end => value with { Hard = end })));
    }
}
