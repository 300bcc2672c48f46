using GenericSgd.Numbers;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Watching;

/// <summary>The counts of each place of a step, in the order in which the step comes to them.</summary>
sealed class EventLedger
{
    readonly List<(string Place, OperationCounts Counts)> _entries = [];

    internal void Clear() => _entries.Clear();

    /// <summary>Counts from here on for a place, until the result is disposed.</summary>
    internal OperationCounts Count(string place)
    {
        var counts = Counted.Start();
        _entries.Add((place, counts));
        return counts;
    }

    internal IReadOnlyList<StepEvents> Events(int epoch, int lostDigits) =>
    [
        .. _entries.GroupBy(entry => entry.Place, entry => entry.Counts).Select(place => new StepEvents(epoch, place.Key, place.Sum(one => one.Operations),
            place.Sum(one => one.Cancellations(lostDigits)), place.Sum(one => one.Absorptions), place.Sum(one => one.Underflows),
            place.Sum(one => one.Subnormals), place.Sum(one => one.Overflows), place.Sum(one => one.NaNs))),
    ];
}
