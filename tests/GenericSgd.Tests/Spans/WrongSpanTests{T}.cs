using System.Numerics;
using System.Reflection;
using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Spans;

/// <summary>
/// Spans of any size into every public member that takes one. What does not fit is refused; whatever happens, no element around a span is written, and no
/// result depends on one.
/// </summary>
public abstract class WrongSpanTests<T>
    where T : INumber<T>
{
    [Fact]
    public void EveryMemberStaysWithinItsSpans() => Try(10);

    [Fact]
    [Trait("Category", "Long")]
    public void EveryMemberStaysWithinItsSpansTenThousandTimes() => Try(10_000);

    static void Try(int calls)
    {
        Assert.Contains(SpanMembers<T>.All, member => member.ReflectedType == typeof(GenericSgd.Layers.Dense) && member.Name == "Backward");
        var faults = SpanMembers<T>.All.Select(member => Fault(member, calls)).Where(fault => fault is not null).ToList();
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    static string? Fault(MethodBase member, int calls)
    {
        var random = new Random(member.Name.Length);
        var some = new SomeArguments<T>(random);
        var call = new SpanCall(member);
        for (var i = 0; i < calls; i++)
        {
            var arguments = some.Of(member, SpanMembers<T>.Target(member));
            var again = arguments.WithOtherGuards(SpanMembers<T>.Target(member));
            var outcome = Outcome.Of(call, arguments);
            var fault = outcome.Fault
                ?? arguments.Memories.Select(memory => memory.Damage()).FirstOrDefault(damage => damage is not null)
                ?? (Outcome.Of(call, again) == outcome && (outcome.IsRefused || arguments.HasContentOf(again)) ? null
                    : "the result depends on what lies around the spans");
            if (fault is not null)
                return $"{typeof(T).Name}: {member.ReflectedType!.Name}.{member}, call {i}: {fault}";
        }

        return null;
    }
}

public sealed class WrongSingleSpanTests : WrongSpanTests<float>;

public sealed class WrongDoubleSpanTests : WrongSpanTests<double>;

public sealed class WrongHalfSpanTests : WrongSpanTests<Half>;

public sealed class WrongDecimalSpanTests : WrongSpanTests<decimal>;

public sealed class WrongBFloat16SpanTests : WrongSpanTests<BFloat16>;

public sealed class WrongPlainSpanTests : WrongSpanTests<Plain>;
