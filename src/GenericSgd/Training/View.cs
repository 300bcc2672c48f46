using CommunityToolkit.HighPerformance;

namespace GenericSgd.Training;

/// <summary>Two-dimensional views of flat arrays whose lengths were checked when they were made.</summary>
static class View
{
    internal static Span2D<T> Of<T>(T[] values, int rows, int columns) => columns == 0
        ? default
        : Span2D<T>.DangerousCreate(ref values[0], rows, columns, 0);
}
