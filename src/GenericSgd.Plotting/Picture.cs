using System.Text;
using ScottPlot;
using SkiaSharp;

namespace GenericSgd.Plotting;

/// <summary>A picture, ready to be saved as PNG or SVG.</summary>
/// <remarks>
/// The same data give the same picture on every machine: the font is carried along, so neither installed fonts nor a display matter.
/// Not for use by several threads at once.
/// </remarks>
public sealed class Picture
{
    const float Margin = 6;

    readonly PictureOptions _options;
    readonly Plot[,] _panels;

    internal Picture(PictureOptions options, Plot panel)
        : this(options, new[,] { { panel } })
    {
    }

    internal Picture(PictureOptions options, Plot[,] panels)
    {
        _options = options;
        _panels = panels;
    }

    /// <summary>The bytes of a PNG file of exactly the width and height of the options.</summary>
    public byte[] ToPng()
    {
        using var surface = SKSurface.Create(new SKImageInfo(_options.Width, _options.Height))
            ?? throw new InsufficientMemoryException($"There is no memory for a picture of {_options.Width} by {_options.Height} pixels.");
        Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The text of an SVG file of the width and height of the options.</summary>
    public string ToSvg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, _options.Width, _options.Height), stream))
            Draw(canvas);

        return SvgText.Tidy(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>Saves the picture in the format that the name ends with, .png or .svg. Missing folders are made, a file of that name is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The name ends with neither.</exception>
    /// <exception cref="IOException">The file cannot be written; the message says which and why, and no part of it is left behind.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Save(path, FormatOf(path));
    }

    /// <summary>Saves the picture in a given format, whatever the file is called.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="IOException">The file cannot be written; the message says which and why, and no part of it is left behind.</exception>
    public void Save(string path, PictureFormat format)
    {
        ArgumentNullException.ThrowIfNull(path);
        PictureFile.Write(path, format == PictureFormat.Png ? ToPng() : Encoding.UTF8.GetBytes(ToSvg()));
    }

    static PictureFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => PictureFormat.Png,
        ".svg" => PictureFormat.Svg,
        var other => throw new ArgumentException($"A picture ends with .png or .svg, not with '{other}': {path}", nameof(path)),
    };

    /// <summary>Draws all panels, after a first time into nothing.</summary>
    /// <remarks>ScottPlot draws twice on one canvas when it finds new limits of an axis, which would leave every text in an SVG twice.</remarks>
    void Draw(SKCanvas canvas)
    {
        using var nothing = new SKNoDrawCanvas(_options.Width, _options.Height);
        DrawPanels(nothing);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)_options.PixelRatio);
        DrawPanels(canvas);
    }

    void DrawPanels(SKCanvas canvas)
    {
        var height = (float)(_options.Height / _options.PixelRatio / _panels.GetLength(0));
        var width = (float)(_options.Width / _options.PixelRatio / _panels.GetLength(1));
        for (var row = 0; row < _panels.GetLength(0); row++)
        {
            for (var column = 0; column < _panels.GetLength(1); column++)
                _panels[row, column].Render(canvas, new PixelRect(column * width, (column + 1) * width, (row + 1) * height, row * height).Contract(Margin));
        }
    }
}
