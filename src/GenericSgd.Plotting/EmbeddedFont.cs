using ScottPlot;
using SkiaSharp;

namespace GenericSgd.Plotting;

/// <summary>The font of every picture, DejaVu Sans, which travels inside the assembly.</summary>
/// <remarks>
/// ScottPlot draws with installed fonts, and where there is none it draws no text at all and says nothing. It asks its resolvers for a
/// font by name; this resolver knows one name of our own, so other plots of the same process keep their fonts.
/// </remarks>
sealed class EmbeddedFont : IFontResolver
{
    /// <summary>What ScottPlot is told; no installed font is called so.</summary>
    internal const string Name = "GenericSgd DejaVu Sans";

    /// <summary>What the font calls itself; this is what stands in an SVG.</summary>
    internal const string Family = "DejaVu Sans";

    static readonly SKData Data = Read();
    static readonly Lock Gate = new();

    /// <summary>Makes the font known to ScottPlot, before all other resolvers.</summary>
    internal static void Register()
    {
        lock (Gate)
        {
            if (!ScottPlot.Fonts.FontResolvers.Any(resolver => resolver is EmbeddedFont))
                ScottPlot.Fonts.FontResolvers.Insert(0, new EmbeddedFont());
        }
    }

    /// <summary>Sets a text in the font. There is one weight, so nothing is bold.</summary>
    internal static void Use(LabelStyle style, float size)
    {
        style.FontName = Name;
        style.FontSize = size;
        style.Bold = false;
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        Typeface(fontName);

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => Typeface(fontName);

    static SKTypeface? Typeface(string name) => name != Name
        ? null
        : SKTypeface.FromData(Data) ?? throw new InvalidOperationException("The font of the pictures cannot be read.");

    static SKData Read()
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream("DejaVuSans.ttf")
            ?? throw new InvalidOperationException("The font of the pictures is missing in the assembly.");
        return SKData.Create(stream);
    }
}
