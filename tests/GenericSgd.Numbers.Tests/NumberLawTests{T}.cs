using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>All laws for one number type, each on all triples of some numbers.</summary>
public abstract class NumberLawTests<T>
    where T : INumber<T>
{
    public static IEnumerable<object[]> Names => NumberLaws<T>.All.Select(law => new object[] { law.Name });

    protected virtual IEnumerable<T> Finite =>
        from text in new[] { "0", "1", "-1", "0.1", "-0.1", "3", "0.3333333333333333333333333333", "1.5", "-2.75", "1024", "1e-3", "7e5" }
        select T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    protected virtual IEnumerable<T> Special => [];

    [Theory]
    [MemberData(nameof(Names))]
    public void Law_holds(string name)
    {
        var law = NumberLaws<T>.All.Single(law => law.Name == name);
        var numbers = (law.Domain switch
        {
            NumberDomain.Whole => Enumerable.Range(-5, 11).Select(T.CreateChecked),
            NumberDomain.Finite => Finite,
            _ => Finite.Concat(Special),
        }).ToArray();
        foreach (var x in numbers)
        {
            foreach (var y in numbers.Take(law.Arity > 1 ? numbers.Length : 1))
            {
                foreach (var z in numbers.Take(law.Arity > 2 ? numbers.Length : 1))
                {
                    if (!law.Holds(x, y, z))
                    {
                        Assert.Fail($"{law.Meaning} {law.Formula} does not hold for {NumberLaws<T>.Print(x)}, {NumberLaws<T>.Print(y)}, {NumberLaws<T>.Print(z)}");
                    }
                }
            }
        }
    }
}

public sealed class NumberLawDoubleTests : NumberLawTests<double>
{
    protected override IEnumerable<double> Special => [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon];
}

public sealed class NumberLawDecimalTests : NumberLawTests<decimal>;

public sealed class NumberLawDoubleDoubleTests : NumberLawTests<DoubleDouble>
{
    protected override IEnumerable<DoubleDouble> Special =>
        [DoubleDouble.NaN, DoubleDouble.PositiveInfinity, DoubleDouble.NegativeInfinity, -0.0, DoubleDouble.MaxValue, double.Epsilon, new(1, 1e-300), DoubleDouble.Pi];
}

public sealed class NumberLawBFloat16Tests : NumberLawTests<BFloat16>
{
    protected override IEnumerable<BFloat16> Special =>
        [BFloat16.NaN, BFloat16.PositiveInfinity, BFloat16.NegativeInfinity, -BFloat16.Zero, BFloat16.MaxValue, BFloat16.Epsilon];
}

public sealed class NumberLawDualDoubleTests : NumberLawTests<Dual<double>>
{
    protected override IEnumerable<Dual<double>> Finite => base.Finite.Select((x, i) => new Dual<double>(x.Value, i - 3.5));

    protected override IEnumerable<Dual<double>> Special => [double.NaN, new(double.PositiveInfinity, -2), new(-0.0, 1e-20), new(1, double.NegativeInfinity), new(2, double.NaN)];
}

public sealed class NumberLawDualDecimalTests : NumberLawTests<Dual<decimal>>
{
    protected override IEnumerable<Dual<decimal>> Finite => base.Finite.Select((x, i) => new Dual<decimal>(x.Value, i - 3.50m));
}

public sealed class NumberLawNestedDualTests : NumberLawTests<Dual<Dual<double>>>
{
    protected override IEnumerable<Dual<Dual<double>>> Special => [new(new(1, 2), new(3, -4)), new(new(1, 2), 0), new(1, new(0, 4))];
}
