using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using GenericSgd.Initializers;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Weights of 1 and -1 in turn, so that their variance is 1, with the mistake that breaks the law of that name; "none" is right.</summary>
public sealed record MistakenInitializer([property: JsonConverter(typeof(ForgetfulText))] string Breaks) : Initializer
{
    int _calls;

    public override void Fill<T>(ulong seed, IReadOnlyList<ParameterShape> shapes, Span<T> parameters)
    {
        var large = T.CreateChecked(1L << 40);
        var size = Breaks switch
        {
            "same bits again" => T.CreateChecked(++_calls),
            "all types start alike" => (T.One / T.CreateChecked(3)) + large - large,
            "variance as claimed" => T.One + T.One,
            _ => T.One,
        };
        var place = Breaks == "every parameter is written" ? 1 : 0;
        var end = 0;
        foreach (var shape in shapes)
        {
            var isZero = shape.Kind == ParameterKind.Bias && Breaks != "biases are 0";
            for (end += shape.Count; place < end; place++)
                parameters[place] = isZero ? T.Zero : ((ulong)place + seed) % 2 == 0 ? size : -size;
        }

        if (Breaks == "nothing else is touched")
            Unsafe.Add(ref parameters[0], parameters.Length) = T.Zero;
    }
}

public sealed class InitializerMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "every parameter is written", "nothing else is touched", "same bits again", "biases are 0", "all types start alike", "variance as claimed",
            "json reads back",
    ];

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null)
    {
        MistakeJson.Register();
        return InitializerLaws.Of<double>(new MistakenInitializer(mistake), _ => 1, settings);
    }
}

public sealed class InitializerMistakeTests : MistakeTests<InitializerMistakes>;
