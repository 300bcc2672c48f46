namespace GenericSgd.Plotting;

/// <summary>The part of an axis that a picture shows.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
readonly record struct Room(double Low, double High)
{
    /// <summary>Nearer than this, as a part of their size, two numbers are one: their ticks could not be told apart in double precision.</summary>
    const double Nearest = 1e-12;

    /// <summary>A span so small that a tenth of it could be 0.</summary>
    const double Smallest = 1e-300;

    /// <summary>Round about numbers, with a margin; a sensible room also for one number, equal numbers or none.</summary>
    /// <param name="numbers">Finite coordinates.</param>
    /// <param name="margin">The margin at each end as a part of the span.</param>
    internal static Room Around(IEnumerable<double> numbers, double margin = 0.05) =>
        Ends(numbers) is not { } ends ? new Room(0, 1)
        : ends.Span > Math.Max(Nearest * ends.Size, Smallest) ? ends.Widened(margin * ends.Span)
        : ends.Widened(ends.Size > 0 ? Math.Max(0.1 * ends.Size, Smallest) : 1);

    /// <summary>The same for decimal logarithms.</summary>
    /// <param name="logarithms">Finite coordinates.</param>
    internal static Room AroundLogarithms(IEnumerable<double> logarithms) =>
        Ends(logarithms) is not { } ends ? new Room(0, 1) : ends.Widened(ends.Span > Nearest ? 0.05 * ends.Span : 0.5);

    double Span => High - Low;

    double Size => Math.Max(Math.Abs(Low), Math.Abs(High));

    Room Widened(double by) => new(Low - by, High + by);

    static Room? Ends(IEnumerable<double> numbers)
    {
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        foreach (var number in numbers)
        {
            low = Math.Min(low, number);
            high = Math.Max(high, number);
        }

        return low > high ? null : new Room(low, high);
    }
}
