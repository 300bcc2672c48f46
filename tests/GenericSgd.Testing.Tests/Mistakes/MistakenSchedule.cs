using System.Numerics;
using System.Text.Json.Serialization;
using GenericSgd.Schedules;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary><c>1 / (1 + step)</c>, the step at most 1000, with the mistake that breaks the law of that name; "none" is right.</summary>
public sealed record MistakenSchedule([property: JsonConverter(typeof(ForgetfulText))] string Breaks) : Schedule
{
    static long _shared;
    int _calls;

    public override T Rate<T>(in Moment moment)
    {
        var step = Math.Min(moment.Step, 1000);
        _shared = step;
        var rate = T.One / T.CreateChecked(1 + step);
        var large = T.CreateChecked(1L << 40);
        return Breaks switch
        {
            "pure" => rate + T.CreateChecked(_calls++),
            "two threads" => LeftByAnother<T>(),
            "never negative" => rate - (T.One / T.CreateChecked(7)),
            "positive at the start" => T.Zero,
            "exact value" => rate + large - large,
            _ => rate,
        };
    }

    static T LeftByAnother<T>()
        where T : INumber<T>
    {
        Thread.Sleep(1);
        return T.One / T.CreateChecked(1 + _shared);
    }
}

public sealed class ScheduleMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } = ["pure", "two threads", "never negative", "positive at the start", "exact value", "json reads back"];

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null)
    {
        MistakeJson.Register();
        return ScheduleLaws.Of<double>(new MistakenSchedule(mistake), settings);
    }
}

public sealed class ScheduleMistakeTests : MistakeTests<ScheduleMistakes>;
