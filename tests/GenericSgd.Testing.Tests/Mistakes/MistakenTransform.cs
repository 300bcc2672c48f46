using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Momentum of a half with the mistake that breaks the law of that name; "none" is right.</summary>
public sealed record MistakenTransform(string Breaks) : GradientTransform
{
    static object? _shared;
    object? _hidden;

    public override int Slots => 1;

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
                "all memory is in the slots" => slots[i] + (_hidden is T hidden ? hidden : T.Zero),
                "blocks" => slots[i] + slots[0],
                "at rest" => slots[i] + T.One,
                "against the gradient" => -slots[i],
                "small gradients" => slots[i] * (update[i] / (T.IsZero(update[i]) ? update[i] : T.Abs(update[i]))),
                "exact value" => slots[i] + T.CreateChecked(1L << 40) + half / T.CreateChecked(3) - T.CreateChecked(1L << 40),
                _ => slots[i],
            };
        }

        _hidden = slots[0];
        if (Breaks == "nothing else is touched")
            System.Runtime.CompilerServices.Unsafe.Add(ref update[0], update.Length) = T.Zero;
        if (Breaks == "what is given stays")
            System.Runtime.CompilerServices.Unsafe.AsRef(in parameters[0]) += T.One;
    }
}

public sealed class TransformMistakeTests
{
    public static TheoryData<string> Laws => [.. GradientTransformLaws.Of<double>(new MistakenTransform("none")).Select(law => law.Name).Where(name => name != "json reads back")];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_law_fails_on_its_mistake(string name) =>
        Assert.Equal(Outcome.Broken, GradientTransformLaws.Of<double>(new MistakenTransform(name), null, new LawSettings { Only = [name] })[0].Check().Outcome);

    [Fact]
    public void The_right_twin_keeps_all() => Assert.True(GradientTransformLaws.Check(new MistakenTransform("none")).Holds);
}
