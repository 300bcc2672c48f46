using ScottPlot;

namespace GenericSgd.Plotting.Ticks;

/// <summary>How many labels fit beside an axis without crowding.</summary>
static class TickRoom
{
    const float BesideEachOther = 60;
    const float AboveEachOther = 48;

    internal static int Count(Edge edge, PixelLength size) =>
        Math.Max(2, (int)(size.Length / (edge is Edge.Left or Edge.Right ? AboveEachOther : BesideEachOther)));
}
