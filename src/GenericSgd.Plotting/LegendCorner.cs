using ScottPlot;

namespace GenericSgd.Plotting;

/// <summary>Finds the place at the sides of a picture where a legend or a note hides the fewest points.</summary>
sealed class LegendCorner
{
    const double Across = 0.35;
    const double Up = 0.35;

    static readonly (Alignment Place, double Across, double Up)[] Places =
    [
        (Alignment.UpperRight, 1, 1), (Alignment.MiddleRight, 1, 0.5), (Alignment.LowerRight, 1, 0),
        (Alignment.UpperLeft, 0, 1), (Alignment.MiddleLeft, 0, 0.5), (Alignment.LowerLeft, 0, 0),
    ];

    readonly int[] _hidden = new int[Places.Length];

    /// <summary>Counts the points of a curve that each place would hide.</summary>
    internal void Add(Strokes curve, Room x, Room y)
    {
        foreach (var (acrosses, ups) in curve.All)
        {
            for (var i = 0; i < acrosses.Length; i++)
            {
                for (var place = 0; place < Places.Length; place++)
                    _hidden[place] += Near(acrosses[i], x, Places[place].Across, Across) && Near(ups[i], y, Places[place].Up, Up) ? 1 : 0;
            }
        }
    }

    /// <summary>The best place that is not taken yet; it is taken from then on.</summary>
    internal Alignment Take()
    {
        var best = Array.IndexOf(_hidden, _hidden.Min());
        _hidden[best] = int.MaxValue;
        return Places[best].Place;
    }

    static bool Near(double number, Room room, double place, double part) =>
        Math.Abs((number - room.Low) / (room.High - room.Low) - (part / 2 + place * (1 - part))) < part / 2;
}
