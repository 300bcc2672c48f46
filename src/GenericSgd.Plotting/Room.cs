namespace GenericSgd.Plotting;

/// <summary>The part of an axis that a picture shows.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end, always above the lower.</param>
readonly record struct Room(double Low, double High)
{
    /// <summary>Round about numbers, with a margin; a sensible room also for one number, equal numbers or none.</summary>
    /// <param name="numbers">Finite coordinates.</param>
    /// <param name="margin">The margin at each end as a part of the span.</param>
    internal static Room Around(IEnumerable<double> numbers, double margin = 0.05)
    {
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        foreach (var number in numbers)
        {
            low = Math.Min(low, number);
            high = Math.Max(high, number);
        }

        if (low > high)
            return new Room(0, 1);

        // Below this two ticks could not be told apart in double precision.
        var smallest = Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-12;
        if (high - low > smallest)
            return new Room(low - margin * (high - low), high + margin * (high - low));
        var around = low == 0 ? 1 : Math.Abs(low) * 0.1;
        return new Room(low - around, high + around);
    }
}
