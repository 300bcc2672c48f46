using SkiaSharp;

namespace GenericSgd.Plotting.Tests;

/// <summary>What can be seen in a PNG.</summary>
static class Pixels
{
    internal static SKBitmap Of(byte[] png) => SKBitmap.Decode(png) ?? throw new InvalidDataException("This is no PNG.");

    /// <summary>How many pixels of a part of the picture are dark.</summary>
    internal static int Dark(SKBitmap bitmap, int left, int top, int right, int bottom)
    {
        var dark = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
                dark += bitmap.GetPixel(x, y).Red < 128 ? 1 : 0;
        }

        return dark;
    }

    /// <summary>How many pixels have exactly that colour.</summary>
    internal static int Of(SKBitmap bitmap, string colour)
    {
        var wanted = SKColor.Parse(colour);
        return bitmap.Pixels.Count(pixel => pixel == wanted);
    }
}
