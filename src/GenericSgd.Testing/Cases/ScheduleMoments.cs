using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Schedules;

namespace GenericSgd.Testing.Cases;

/// <summary>Moments of training: the first ones, and now and then one far on.</summary>
static class ScheduleMoments
{
    internal static Arbitrary<Moment> All { get; } = Arb.From(
        from step in Gen.Frequency((3, Gen.Choose(0, 20)), (2, Gen.Choose(0, 5000)), (1, Gen.Choose(0, 2_000_000_000)))
        from perEpoch in Gen.Choose(1, 20)
        select new Moment(step, step / perEpoch), Smaller);

    static IEnumerable<Moment> Smaller(Moment moment)
    {
        if (moment.Step > 0)
        {
            yield return new Moment(0, 0);
            yield return new Moment(moment.Step / 2, moment.Epoch / 2);
            yield return new Moment(moment.Step - 1, Math.Max(0, moment.Epoch - 1));
        }
    }
}
