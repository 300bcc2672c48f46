using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Tests.Parts;

/// <summary>Every transform in every dialect against the equations, over 40 steps.</summary>
public class TextbookTests
{
    const int Steps = 40;

    static readonly Dialect[] All = Enum.GetValues<Dialect>();

    static IEnumerable<(GradientTransform Transform, Textbook.Rule Rule)> Pairs() =>
    [
        .. All.Select(d => ((GradientTransform)new Adam(d), Textbook.Adam(d))),
        .. All.Select(d => ((GradientTransform)new AmsGrad(d), Textbook.AmsGrad(d))),
        .. All.Select(d => ((GradientTransform)new Adamax(d), Textbook.Adamax(d))),
        .. All.Select(d => ((GradientTransform)new NAdam(d), Textbook.NAdam(d))),
        .. All.Select(d => ((GradientTransform)new RAdam { Dialect = d }, Textbook.RAdam(d))),
        .. All.Select(d => ((GradientTransform)new Adadelta(d), Textbook.Adadelta(d))),
        .. All.Select(d => ((GradientTransform)new AdaGrad(d), Textbook.AdaGrad(d))),
        .. All.Select(d => ((GradientTransform)new RmsProp(d), Textbook.RmsProp(d, false))),
        .. All.Select(d => ((GradientTransform)new RmsProp(d) { Centered = true }, Textbook.RmsProp(d, true))),
        (new Nesterov(0.9), Textbook.Nesterov()),
        (new Lion(), Textbook.Lion()),
        (new Rprop(), Textbook.Rprop()),
    ];

    // Large and small, both signs, with zeros.
    static double Gradient(int t) => t % 7 == 3 ? 0 : Math.Round(Math.Sin(t * t) * (t % 5 == 0 ? 40 : 3), 3);

    [Fact]
    public void DoubleFollowsTheEquations()
    {
        foreach (var (transform, rule) in Pairs())
        {
            var run = new TransformSteps<double>(transform, 1);
            for (var t = 1; t <= Steps; t++)
            {
                var (actual, expected) = (run.Next([Gradient(t)])[0], rule(Gradient(t), t));
                Assert.True(Math.Abs(actual - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"{transform}, step {t}: {actual}, not {expected}");
            }
        }
    }

    [Fact]
    public void DecimalFollowsTheEquationsToTheDigitsOfDouble()
    {
        foreach (var (transform, rule) in Pairs())
        {
            var run = new TransformSteps<decimal>(transform, 1);
            for (var t = 1; t <= Steps; t++)
            {
                var (actual, expected) = ((double)run.Next([ExactConvert.Nearest<double, decimal>(Gradient(t))])[0], rule(Gradient(t), t));
                Assert.True(Math.Abs(actual - expected) <= 1e-11 * Math.Max(1, Math.Abs(expected)), $"{transform}, step {t}: {actual}, not {expected}");
            }
        }
    }

    [Fact]
    public void AWarmStepAllocatesNothing()
    {
        var seen = new List<string>();
        foreach (var (transform, _) in Pairs())
        {
            Note<double>(transform, seen);
            Note<float>(transform, seen);
            Note<Half>(transform, seen);
            Note<decimal>(transform, seen);
        }

        Assert.Equal([], seen);
    }

    static void Note<T>(GradientTransform transform, List<string> seen)
        where T : INumber<T>
    {
        const int Count = 2048;
        T[] parameters = new T[Count], update = new T[Count], slots = new T[transform.SlotsIn<T>() * Count];
        Array.Fill(update, T.One);
        var step = 0;
        var bytes = Allocation.Of(() =>
        {
            for (var i = 0; i < 2; i++)
            {
                Array.Fill(update, T.One);
                transform.Apply(new Step<T>(++step, 1, T.One), parameters, slots, update);
            }
        });
        if (bytes != 0)
            seen.Add($"{typeof(T).Name} {transform} {bytes}");
    }
}
