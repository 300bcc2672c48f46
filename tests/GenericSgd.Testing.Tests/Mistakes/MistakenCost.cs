using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>The mean of <c>(prediction - target)^2</c> with the mistake that breaks the law of that name; "none" is right.</summary>
public sealed record MistakenCost([property: JsonConverter(typeof(ForgetfulText))] string Breaks) : Cost
{
    static object? _shared;
    int _calls;

    public override bool IsQuadratic => true;

    public override CostTargets Targets => Breaks == "targets outside are refused" ? CostTargets.Signs : CostTargets.AnyNumber;

    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        Refuse(prediction.IsEmpty || prediction.Height != target.Height);
        _shared = prediction.IsEmpty ? _shared : prediction[0, 0];
        var sum = T.Zero;
        for (var row = 0; row < prediction.Height; row++)
        {
            for (var column = 0; column < prediction.Width; column++)
            {
                var error = prediction[row, column] - target[row, column];
                sum += Breaks == "quadratic if it says so" ? error * error * error : error * error;
            }
        }

        var large = T.CreateChecked(1L << 40);
        return (sum / Count(prediction)) + Breaks switch
        {
            "same bits again" => T.CreateChecked(_calls++ % 3),
            "rows may lie apart" => prediction.TryGetSpan(out _) ? T.Zero : T.One,
            "two threads" => LeftByAnother<T>(),
            "exact value" => (T.One / T.CreateChecked(3)) + large - large,
            "least at the target" => T.One,
            _ => T.Zero,
        };
    }

    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        Refuse(prediction.Height != gradient.Height);
        if (Breaks == "in place")
            gradient.Clear();
        var factor = Breaks switch
        {
            "exact derivative" => T.One,
            "slope has the sign of the change" => -T.One - T.One,
            _ => T.One + T.One,
        };
        for (var row = 0; row < prediction.Height; row++)
        {
            for (var column = 0; column < prediction.Width; column++)
            {
                if (Breaks != "every slope is written" || row + column > 0)
                    gradient[row, column] = factor * (prediction[row, column] - target[row, column]) / Count(prediction);
            }
        }

        if (Breaks == "nothing else is touched")
            Unsafe.Add(ref gradient[gradient.Height - 1, gradient.Width - 1], 1) = T.Zero;
        if (Breaks == "what is given stays")
            Unsafe.AsRef(in target[0, 0]) += T.One;
    }

    T Count<T>(ReadOnlySpan2D<T> prediction)
        where T : INumber<T> => T.CreateChecked(Breaks == "mean over the batch" ? prediction.Width : prediction.Height * prediction.Width);

    static T LeftByAnother<T>()
    {
        Thread.Sleep(1);
        return (T)_shared!;
    }

    void Refuse(bool wrong)
    {
        if (wrong && Breaks != "shapes must agree")
            throw new ArgumentException("The shapes do not agree.");
    }
}

public sealed class CostMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "every slope is written", "nothing else is touched", "what is given stays", "in place", "same bits again", "rows may lie apart", "two threads",
            "exact value",
        "exact derivative", "mean over the batch", "slope has the sign of the change", "least at the target", "shapes must agree", "quadratic if it says so",
        "targets outside are refused", "json reads back",
    ];

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null)
    {
        MistakeJson.Register();
        return CostLaws.Of<double>(new MistakenCost(mistake), null, settings);
    }
}

public sealed class CostMistakeTests : MistakeTests<CostMistakes>;
