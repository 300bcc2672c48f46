using System.Xml.Linq;

namespace GenericSgd.Plotting.Tests;

/// <summary>What can be read in an SVG.</summary>
static class Svg
{
    internal static string[] Texts(Picture picture) => [.. Elements(picture).Select(text => text.Value.Trim())];

    internal static string[] Fonts(Picture picture) => [.. Elements(picture).Select(text => (string?)text.Attribute("font-family") ?? "none").Distinct()];

    /// <summary>Asserts that each of these texts stands in the picture.</summary>
    internal static void Shows(Picture picture, params string[] texts) => Assert.Subset(Texts(picture).ToHashSet(), texts.ToHashSet());

    static IEnumerable<XElement> Elements(Picture picture) => XDocument.Parse(picture.ToSvg()).Descendants().Where(element => element.Name.LocalName == "text");
}
