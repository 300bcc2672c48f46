namespace GenericSgd.Tests.House;

/// <summary>The measure of what is allocated: it forgives what happens once, and nothing else.</summary>
public class AllocationTests
{
    static object? _kept;

    [Fact]
    public void NothingIsNothing() => Assert.Equal(0, Allocation.Of(() => _kept = null));

    // The smallest object: a header, a type and one field.
    [Fact]
    public void TheSmallestObjectInEachStepIsSeen() => Assert.Equal(24, Allocation.Of(() => _kept = new object()));

    [Fact]
    public void AnObjectInEveryOtherStepIsSeenOverTwoSteps()
    {
        var step = 0;
        Assert.Equal(24, Allocation.Of(() =>
        {
            for (var i = 0; i < 2; i++)
                _kept = step++ % 2 == 0 ? new object() : null;
        }));
    }

    [Fact]
    public void AnAllocationThatDoesNotComeBackIsForgiven()
    {
        var times = 0;
        Assert.Equal(0, Allocation.Of(() => _kept = ++times is 9 or 10 ? new byte[480] : null));
        Assert.Equal(11, times);
    }
}
