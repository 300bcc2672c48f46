using System.Text.Json.Serialization;
using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Momentum of a half with the mistake that breaks the law of that name; "none" is right.</summary>
public sealed record MistakenTransform([property: JsonConverter(typeof(ForgetfulText))] string Breaks) : GradientTransform
{
    static object? _shared;
    static int _asked;
    object? _hidden;

    public override int Slots => Breaks == "slots add up" ? ++_asked : 1;

    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        if (Breaks == "two threads")
        {
            _shared = update[0];
            Thread.Sleep(1);
            update[0] = (T)_shared;
        }

        var half = T.One / (T.One + T.One);
        for (var i = 0; i < update.Length; i++)
        {
            slots[i] = (slots[i] * half) + update[i];
            update[i] = Breaks switch
            {
                "all memory is in the slots" or "the chain in order" or "two chains are one" or "same bits again" =>
                    slots[i] + (_hidden is T hidden ? hidden : T.Zero),
                "blocks" => slots[i] + slots[0],
                "at rest" => slots[i] + T.One,
                "against the gradient" or "descends" => -slots[i],
                "small gradients" => slots[i] * (update[i] / (T.IsZero(update[i]) ? update[i] : T.Abs(update[i]))),
                "exact value" => slots[i] + T.CreateChecked(1L << 40) + half / T.CreateChecked(3) - T.CreateChecked(1L << 40),
                _ => slots[i],
            };
        }

        if (Breaks != "none" && Breaks != "json reads back")
            _hidden = slots[0];
        if (Breaks == "nothing else is touched")
            System.Runtime.CompilerServices.Unsafe.Add(ref update[0], update.Length) = T.Zero;
        if (Breaks == "what is given stays")
            System.Runtime.CompilerServices.Unsafe.AsRef(in parameters[0]) += T.One;
    }
}

public sealed class TransformMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "nothing else is touched", "what is given stays", "all memory is in the slots", "two threads", "blocks", "one reading", "at rest",
            "against the gradient", "small gradients",
        "exact value", "json reads back",
    ];

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null)
    {
        MistakeJson.Register();
        return GradientTransformLaws.Of<double>(mistake == "one reading" ? new MistakenReading() : new MistakenTransform(mistake), null, settings);
    }
}

public sealed class TransformMistakeTests : MistakeTests<TransformMistakes>
{
    [Fact]
    public void TheRightTwinKeepsAllInFourTypes() => Assert.True(GradientTransformLaws.Check(new MistakenTransform("none")).Holds);
}

/// <summary>An optimizer is mistaken by the transform in its chain.</summary>
public sealed class OptimizerMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } = ["slots add up", "at rest", "the chain in order", "two chains are one", "same bits again", "descends"];

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null) =>
        OptimizerLaws.Of<double>(new Optimizer(0.05, [new MistakenTransform(mistake)]), settings);
}

public sealed class OptimizerMistakeTests : MistakeTests<OptimizerMistakes>;
