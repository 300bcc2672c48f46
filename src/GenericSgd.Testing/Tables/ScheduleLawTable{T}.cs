using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a schedule in one number type.</summary>
sealed class ScheduleLawTable<T>(Schedule schedule, LawSettings settings)
    : LawTable<Moment>(CodeText.Of(schedule), NameOf<T>(), ScheduleMoments.All,
        moment => $"var schedule = {CodeText.Of(schedule)};\nvar moment = {CodeText.Of(moment)};", settings)
    where T : INumber<T>
{
    const int Start = 100;

    internal IReadOnlyList<Law> All =>
    [
        Law("pure", "The rate is a function of the moment: it is the same whatever was asked before.", "r(t) = r(t)", Pure),
        RareLaw("two threads", "Two threads may use one schedule at once.", "r(t) || r(u) = r(t), r(u)", TwoThreads),
        Law("never negative", "The rate is finite and never below 0.", "0 <= r(t) < infinity", NeverNegative),
        Law("positive at the start", "Within the first hundred steps training moves.", "r(t) > 0 for a t < 100", PositiveAtStart),
        Law("exact value", "The rate is that of exact arithmetic, to the digits of the number type.", "|r - exact r| <= epsilons", ExactValue),
        DefinitionLaws.Json(Header(DefinitionLaws.JsonName, DefinitionLaws.JsonMeaning, DefinitionLaws.JsonFormula), schedule),
    ];

    T Rate(Moment moment) => schedule.Rate<T>(moment);

    string? Pure(Moment moment)
    {
        var first = Rate(moment);
        Rate(new Moment(moment.Step + 7, moment.Epoch + 1));
        Rate(default);
        return Compare.Bits("rate", [first], [Rate(moment)], "when asked again");
    }

    string? TwoThreads(Moment moment) => Together.Run(() => Rate(moment), () => Rate(new Moment(moment.Step + 5, moment.Epoch + 5)),
        (alone, together) => Compare.Bits("rate", [alone], [together], "while another thread asked"));

    string? NeverNegative(Moment moment)
    {
        var rate = Rate(moment);
        return T.IsFinite(rate) && rate >= T.Zero ? null : $"The rate is {ExactConvert.ToText(rate)}.";
    }

    string? PositiveAtStart(Moment moment) =>
        Enumerable.Range(0, Start).Any(step => Rate(new Moment(step, step)) > T.Zero) ? null : $"The rate is 0 for {Start} steps.";

    // The time itself has to be a number of the type: what it cannot hold it rounds.
    string? ExactValue(Moment moment)
    {
        if (moment.Step > Start)
            return null;
        DoubleDouble[] exact = [schedule.Rate<DoubleDouble>(moment)];
        return Compare.Digits("rate", [Rate(moment)], exact, new Closeness<T>(Settings.Epsilons, 1, exact[0]), "in exact arithmetic");
    }
}
