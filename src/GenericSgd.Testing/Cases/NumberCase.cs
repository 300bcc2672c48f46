using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Numerics;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;

namespace GenericSgd.Testing.Cases;

/// <summary>Three numbers by their places in a list, smaller places first, so that shrinking needs no arithmetic of a type that may be wrong.</summary>
/// <param name="X">The place of the first.</param>
/// <param name="Y">The place of the second.</param>
/// <param name="Z">The place of the third.</param>
public sealed record NumberCase(int X, int Y, int Z)
{
    static readonly string[] Texts =
    [
        "0", "1", "-1", "2", "3", "-2", "1.5", "0.5", "-2.75", "10", "0.1", "-0.1", "0.3333333333333333333333333333", "0.3333333333333333333333333334", "1024",
            "1e-3", "7e5",
        "1.00", "0.0000000001", "-65504", "123456.789",
    ];

    internal static Arbitrary<NumberCase> Among(int count) => Arb.From(
        from x in Gen.Choose(0, count - 1)
        from y in Gen.Choose(0, count - 1)
        from z in Gen.Choose(0, count - 1)
        select new NumberCase(x, y, z), value => value.Smaller());

    /// <summary>The numbers of a domain: small whole ones, finite ones, and the special ones that the caller adds.</summary>
    internal static T[] Of<T>(NumberDomain domain, IEnumerable<T> special)
        where T : INumber<T>
    {
        var finite = Texts.SelectMany(Read<T>).Where(T.IsFinite);
        return domain switch
        {
            NumberDomain.Whole => [.. Enumerable.Range(0, 11).Select(i => Wholes<T>.Of(i % 2 == 0 ? i / 2 : -(i + 1) / 2))],
            NumberDomain.Finite => [.. finite],
            _ => [.. finite, .. special],
        };
    }

    // By the type's own parser, which keeps the zeros of 1.00; by its digits where it has none. A number beyond the type is no case.
    static IEnumerable<T> Read<T>(string text)
        where T : INumber<T>
    {
        try
        {
            return [T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)];
        }
        catch (OverflowException)
        {
            return [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return ByDigits<T>(text);
        }
    }

    static IEnumerable<T> ByDigits<T>(string text)
        where T : INumber<T>
    {
        try
        {
            return [Real.Parse(text).To<T>()];
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    IEnumerable<NumberCase> Smaller()
    {
        for (var x = 0; x < X; x++)
            yield return this with { X = x };
        for (var y = 0; y < Y; y++)
            yield return this with { Y = y };
        for (var z = 0; z < Z; z++)
            yield return this with { Z = z };
    }
}
