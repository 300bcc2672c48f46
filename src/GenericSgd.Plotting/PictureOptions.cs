using System.Runtime.CompilerServices;

namespace GenericSgd.Plotting;

/// <summary>Size and axes of a picture.</summary>
public sealed record PictureOptions
{
    const int Smallest = 64;
    const int Largest = 16384;

    /// <summary>The width in pixels, from 64 to 16384.</summary>
    public int Width { get; init => field = Size(value); } = 1600;

    /// <summary>The height in pixels, from 64 to 16384.</summary>
    public int Height { get; init => field = Size(value); } = 1000;

    /// <summary>How many pixels a unit of text size and line width takes: 2 for the sharp screens of today, 1 for small files. More than 0, at most
    /// 16.</summary>
    public double PixelRatio { get; init => field = Require.That(value is > 0 and <= 16, value, "A pixel ratio is more than 0 and at most 16."); } = 2;

    /// <summary>The scale of the vertical axis.</summary>
    public AxisScale Scale { get; init => field = Require.Known(value); }

    /// <summary>A line above the picture; none if empty.</summary>
    public string Title { get; init => field = Require.NotNull(value); } = "";

    static int Size(int value, [CallerMemberName] string setting = "") =>
        Require.That(value is >= Smallest and <= Largest, value, $"A picture has {Smallest} to {Largest} pixels in each direction.", setting);
}
