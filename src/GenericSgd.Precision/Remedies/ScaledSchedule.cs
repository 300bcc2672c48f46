using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Precision.Remedies;

/// <summary>Another schedule times a factor.</summary>
sealed record ScaledSchedule(Schedule Inner, Real Factor) : Schedule
{
    public override bool IsConstant => Inner.IsConstant;

    public override T Rate<T>(in Moment moment) => Inner.Rate<T>(moment) * Factor.To<T>();

    public override T Rate<T>(in Moment moment, ReadOnlySpan<T> costs) => Inner.Rate(moment, costs) * Factor.To<T>();
}
