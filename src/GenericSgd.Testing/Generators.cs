using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Testing.Generating;
using GenericSgd.Testing.Running;
using GenericSgd.Training;

namespace GenericSgd.Testing;

/// <summary>Random cases for properties of your own, with the shrinkers that make a failing one small. For FsCheck 3, with any test runner.</summary>
/// <example><code>Prop.ForAll(Generators.Values&lt;decimal&gt;(100), x => -(-x) == x).QuickCheckThrowOnFailure();</code></example>
public static class Generators
{
    /// <summary>Shapes from 1 x 1 up; they shrink to fewer rows and to fewer columns, the least first.</summary>
    /// <param name="mostRows">The most rows, at least 1.</param>
    /// <param name="mostColumns">The most columns, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static Arbitrary<Shape> Shapes(int mostRows = 6, int mostColumns = 6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostColumns, 1);
        var shapes =
            from rows in Gen.Choose(1, mostRows)
            from columns in Gen.Choose(1, mostColumns)
            select new Shape(rows, columns);
        return Arb.From(shapes, shape => Smaller.Counts(shape.Rows).Select(rows => shape with { Rows = rows })
            .Concat(Smaller.Counts(shape.Columns).Select(columns => shape with { Columns = columns })));
    }

    /// <summary>
    /// Finite numbers from <c>-magnitude</c> to <c>magnitude</c>: n / 64 of it, with n whole, so that all number types see the same numbers as far as they can
    /// hold them. They shrink to 0, to 1, to positive ones, to whole ones and to halves of these.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="magnitude">The largest size, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude is not above 0, or not finite.</exception>
    public static Arbitrary<T> Values<T>(T magnitude)
        where T : INumber<T>
    {
        const int Steps = 64;
        if (!(magnitude > T.Zero) || !T.IsFinite(magnitude))
            throw new ArgumentOutOfRangeException(nameof(magnitude), magnitude, "A magnitude is above 0 and finite.");
        var part = magnitude / Wholes<T>.Of(Steps);
        return Arb.From(Gen.Choose(-Steps, Steps).Select(n => part * Wholes<T>.Of(n)), Smaller.Number);
    }

    /// <summary>
    /// Numbers that formulas fail on, of all kinds alike: the smallest, the largest, decimal scales 0 to 28, pairs that cancel. A case shrinks to earlier ones
    /// of its kind.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static Arbitrary<HardValue<T>> HardValues<T>()
        where T : INumber<T>
    {
        var kinds = HardList<T>.All.GroupBy(value => value.Kind).Select(kind => kind.ToArray()).ToArray();
        var values =
            from kind in Gen.Elements(kinds)
            from value in Gen.Elements(kind)
            select value;
        return Arb.From(values, value => HardList<T>.All.TakeWhile(earlier => !ReferenceEquals(earlier, value)).Where(earlier => earlier.Kind == value.Kind));
    }

    /// <summary>Networks of 1 to 3 dense layers with activations between; they shrink to fewer layers, to narrower ones and to fewer inputs.</summary>
    public static Arbitrary<NetworkDefinition> Networks => Arb.From(NetworkCases.All, NetworkCases.Smaller);

    /// <summary>
    /// Pipelines that train for a few steps without diverging on numbers of a few units. They shrink to a smaller network, then to the plain cost and
    /// optimizer, one epoch, all rows in one batch, seed 0.
    /// </summary>
    public static Arbitrary<Pipeline> Pipelines => Arb.From(PipelineCases.All, PipelineCases.Smaller);

    /// <summary>Rows on a known line of whole numbers, <c>y = x W + b</c>. They shrink to fewer rows and to smaller numbers.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="inputs">How many features a row has, at least 1.</param>
    /// <param name="outputs">How many targets a row has, at least 1.</param>
    /// <param name="mostRows">The most rows, at least 1.</param>
    /// <param name="targets">What becomes of y, for costs that do not take any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static Arbitrary<LineData<T>> Datasets<T>(int inputs = 2, int outputs = 1, int mostRows = 7, Targets targets = Targets.Any)
        where T : INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRows, 1);
        return Arb.From(LineCases<T>.All(inputs, outputs, mostRows).Select(line => line with { Kind = targets }), LineCases<T>.Smaller);
    }
}
