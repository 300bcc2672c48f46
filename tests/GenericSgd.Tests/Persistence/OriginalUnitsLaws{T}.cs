using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Tests.Numerics;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>A line brought back to the units of the data is right to the last digit, however far from 0 the data are.</summary>
public abstract class OriginalUnitsLaws<T>
    where T : INumber<T>
{
    /// <summary>By how many deviations the mean is away from 0.</summary>
    protected virtual int PowerOfTen => 12;

    [Fact]
    public void TheConstantIsRightToTheLastDigit()
    {
        var random = new Random(12);
        for (var round = 0; round < 100; round++)
        {
            T Some() => T.CreateChecked(random.Next(1, 1000)) / T.CreateChecked(random.Next(3, 40));
            T[] weights = [Some(), -Some()], deviations = [T.One / Some(), Some()];
            var (bias, mean, deviation) = (Some(), Some(), T.One / Some());
            T[] means = [Far(deviations[0]) + Some(), -Far(deviations[1])];
            var line = OriginalUnits.Of(Line([.. weights, bias], means, deviations, mean, deviation))!;

            var exact = Fraction(mean).Plus(Times(Fraction(bias), Fraction(deviation)));
            for (var i = 0; i < 2; i++)
            {
                var weight = Over(Times(Fraction(weights[i]), Fraction(deviation)), Fraction(deviations[i]));
                Assert.True(ExactMoments.IsNearest(line[i], weight), $"weight {i} is not {line[i]}");
                exact = exact.Plus(Times(weight, Fraction(-means[i])));
            }

            // The range of Half ends soon.
            Assert.True(T.IsFinite(line[2]) ? ExactMoments.IsNearest(line[2], exact) : IsBeyond(exact), $"the constant is not {line[2]}");
        }
    }

    static bool IsBeyond(Fraction exact) =>
        new Fraction(BigInteger.Abs(exact.Top), exact.Bottom).CompareTo(Fraction(NumberFacts.Of<T>().Largest.GetValueOrDefault().To<T>())) > 0;

    T Far(T deviation)
    {
        for (var i = 0; i < PowerOfTen; i++)
            deviation *= T.CreateChecked(10);
        return deviation;
    }

    static Model<T> Line(T[] parameters, T[] means, T[] deviations, T mean, T deviation)
    {
        var pipeline = new Pipeline { Inputs = 2, Layers = [new Dense(1)] };
        var network = pipeline.Build<T>();
        parameters.CopyTo(network.Parameters);
        return new Model<T>(pipeline, network, ["a", "b"], ["y"], new Standardizer<T>(means, deviations), new Standardizer<T>([mean], [deviation]));
    }

    static Fraction Fraction(T value) => ExactFraction.Of(value);

    static Fraction Times(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    static Fraction Over(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);
}

public sealed class OriginalUnitsInHalf : OriginalUnitsLaws<Half>
{
    protected override int PowerOfTen => 1;
}

public sealed class OriginalUnitsInBFloat16 : OriginalUnitsLaws<BFloat16>;

public sealed class OriginalUnitsInFloat : OriginalUnitsLaws<float>;

public sealed class OriginalUnitsInDouble : OriginalUnitsLaws<double>;

public sealed class OriginalUnitsInDecimal : OriginalUnitsLaws<decimal>;

public sealed class OriginalUnitsInDoubleDouble : OriginalUnitsLaws<DoubleDouble>;

public sealed class OriginalUnitsInPlain : OriginalUnitsLaws<Plain>;

public sealed class OriginalUnitsInFixed : OriginalUnitsLaws<Fixed>
{
    protected override int PowerOfTen => 5;
}
