using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Diagnosis;

/// <summary>What can be said of one parameter from its course over the epochs. All of it is in double: it is a diagnosis.</summary>
/// <remarks>
/// The limit is extrapolated from three points, the last and those one and two tenths of the run before, by Aitken's process
/// <c>limit = c + d r / (1 - r)</c>, where d is the last difference and r the ratio of the two; it is the last value where the differences do not shrink
/// evenly.
/// </remarks>
public sealed record Course
{
    const double Overshoot = 0.05;
    const double Near = 0.01;
    const double Growth = 10;

    /// <summary>The name of the parameter.</summary>
    public required string Name { get; init; }

    /// <summary>How it went.</summary>
    public CourseKind Kind { get; private init; }

    /// <summary>The value before the first step.</summary>
    public double Start { get; private init; }

    /// <summary>The value after the last epoch.</summary>
    public double End { get; private init; }

    /// <summary>Where it seems to go.</summary>
    public double Limit { get; private init; }

    /// <summary>The value farthest beyond the limit, seen from the start; the limit itself if it never was beyond.</summary>
    public double Peak { get; private init; }

    /// <summary>The epoch of the peak; null if it never was beyond the limit.</summary>
    public int? PeakEpoch { get; private init; }

    /// <summary>The first epoch after which it is never again farther from the limit than half its way; null if that is not yet so.</summary>
    public int? HalfWay { get; private init; }

    /// <summary>The first epoch after which it is never again farther from the limit than a hundredth of its way; null if that is not yet so.</summary>
    public int? Arrival { get; private init; }

    /// <summary>How many epochs there were.</summary>
    public int Epochs { get; private init; }

    /// <summary>The way beyond the limit as a fraction of the way to it; 0 if it never was beyond.</summary>
    public double Excess => PeakEpoch is null ? 0 : (Peak - Limit) / (Limit - Start);

    /// <summary>How it went, in a word or two.</summary>
    public string Word => Kind switch
    {
        CourseKind.Dead => "does not move",
        CourseKind.RunsAway => "runs away",
        CourseKind.Oscillates => "oscillates",
        CourseKind.Overshoots => "overshoots",
        CourseKind.Crawls => "crawls",
        _ => "settles",
    };

    /// <summary>How it went, in a sentence with its figures.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Word}{Figures()}.");

    /// <summary>Looks at a course.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="values">Its value before the first epoch and after each.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Course Of<T>(string name, ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        var course = new double[values.Length];
        for (var i = 0; i < course.Length; i++)
            course[i] = ExactConvert.ToDouble(values[i]);
        return Of(name, course, 0, false);
    }

    /// <summary>Looks at a course with what is known of the run beside it.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="course">Its values.</param>
    /// <param name="noise">How far rounding and batches carry it without a reason: nearer than that to its limit it has arrived, and if it never was farther
    /// from its start it stands where it belongs.</param>
    /// <param name="diverged">Whether the run diverged: then steps that grow at all run away.</param>
    internal static Course Of(string name, double[] course, double noise, bool diverged)
    {
        if (course.Length == 0)
            throw new ArgumentException("A course has at least one value.", nameof(course));
        if (course.Any(value => value != course[0]) && course.All(value => Math.Abs(value - course[0]) <= noise))
            return Resting(name, course);
        var (start, end, limit) = (course[0], course[^1], LimitOf(course));
        var way = Math.Abs(limit - start);
        var peak = PeakOf(course, limit);
        var result = new Course
        {
            Name = name,
            Start = start,
            End = end,
            Limit = limit,
            Peak = peak is { } place ? course[place] : limit,
            PeakEpoch = peak,
            HalfWay = Within(course, limit, way / 2),
            Arrival = Within(course, limit, Math.Max(Near * way, noise)),
            Epochs = course.Length - 1,
        };
        return result with { Kind = diverged && Grows(course) ? CourseKind.RunsAway : KindOf(result, course) };
    }

    static Course Resting(string name, double[] course) => new()
    {
        Name = name,
        Kind = CourseKind.Settles,
        Start = course[0],
        End = course[^1],
        Limit = course[^1],
        Peak = course[^1],
        HalfWay = 0,
        Arrival = 0,
        Epochs = course.Length - 1,
    };

    // The largest step of the second half of the run is the largest of all.
    static bool Grows(double[] course)
    {
        var (steps, half) = (course.Length - 1, (course.Length - 1) / 2);
        var (early, late) = (0.0, 0.0);
        for (var step = 0; step < steps; step++)
        {
            var size = Math.Abs(course[step + 1] - course[step]);
            (early, late) = step < half ? (Math.Max(early, size), late) : (early, Math.Max(late, size));
        }

        return late > early;
    }

    string Figures()
    {
        var arrival = Arrival is { } near ? string.Create(CultureInfo.InvariantCulture, $"within 1 % of its way from epoch {near} on")
            : "not yet within 1 % of its way";
        return Kind switch
        {
            CourseKind.Dead => string.Create(CultureInfo.InvariantCulture, $": it stands at {Start:G6} from the start"),
            CourseKind.RunsAway => string.Create(CultureInfo.InvariantCulture, $": from {Start:G4} to {End:G4}, with steps that grow"),
            CourseKind.Oscillates => string.Create(CultureInfo.InvariantCulture, $" around {Limit:G4}; {arrival}"),
            CourseKind.Overshoots => string.Create(
                CultureInfo.InvariantCulture, $": {Peak:G4} in epoch {PeakEpoch}, {Excess:P0} of its way beyond {Limit:G4}; {arrival}"),
            CourseKind.Crawls => string.Create(
                CultureInfo.InvariantCulture, $" towards {Limit:G4}: half its way {(HalfWay is { } half ? $"in epoch {half}" : "not yet done")}, {arrival}"),
            _ when Arrival == 0 => string.Create(CultureInfo.InvariantCulture, $" at {Limit:G4}, where it began; what moves it is noise"),
            _ => string.Create(CultureInfo.InvariantCulture, $" at {Limit:G4}; {arrival}"),
        };
    }

    static CourseKind KindOf(Course course, double[] values)
    {
        var steps = values.Skip(1).Zip(values, (after, before) => after - before).ToArray();
        if (steps.All(step => step == 0))
            return CourseKind.Dead;
        if (steps.Length > 2 && Math.Abs(steps[^1]) > Growth * Math.Abs(steps[0]))
            return CourseKind.RunsAway;
        var moving = steps[..(course.Arrival ?? steps.Length)];
        if (moving.Length > 2 && 2 * moving.Skip(1).Zip(moving).Count(pair => pair.First * pair.Second < 0) >= moving.Length)
            return CourseKind.Oscillates;
        if (course.Excess > Overshoot)
            return CourseKind.Overshoots;
        return course.Arrival is not { } arrival || 2 * arrival > course.Epochs ? CourseKind.Crawls : CourseKind.Settles;
    }

    static double LimitOf(double[] course)
    {
        var apart = Math.Max(1, (course.Length - 1) / 10);
        if (course.Length <= 2 * apart)
            return course[^1];
        var last = course[^1] - course[^(1 + apart)];
        var ratio = last / (course[^(1 + apart)] - course[^(1 + 2 * apart)]);
        return ratio is > 0 and < 1 ? course[^1] + last * ratio / (1 - ratio) : course[^1];
    }

    static int? PeakOf(double[] course, double limit)
    {
        var direction = Math.Sign(limit - course[0]);
        var farthest = 0;
        for (var epoch = 1; epoch < course.Length; epoch++)
        {
            if (direction * (course[epoch] - course[farthest]) > 0)
                farthest = epoch;
        }

        return direction * (course[farthest] - limit) > 0 ? farthest : null;
    }

    static int? Within(double[] course, double limit, double distance)
    {
        var epoch = course.Length;
        while (epoch > 0 && Math.Abs(course[epoch - 1] - limit) <= distance)
            epoch--;
        return epoch < course.Length ? epoch : null;
    }
}
