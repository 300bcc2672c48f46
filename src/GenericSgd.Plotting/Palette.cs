using ScottPlot;

namespace GenericSgd.Plotting;

/// <summary>Colours that people with any kind of colour vision can tell apart, also when printed in grey.</summary>
/// <remarks>The set of Okabe and Ito, "Color Universal Design" (2008), without its yellow, which fades on white.</remarks>
static class Palette
{
    static readonly Color[] All =
    [
        Color.FromHex("#0072B2"), Color.FromHex("#D55E00"), Color.FromHex("#009E73"), Color.FromHex("#CC79A7"),
        Color.FromHex("#E69F00"), Color.FromHex("#56B4E9"), Color.FromHex("#000000"),
    ];

    internal static readonly Color Text = Color.FromHex("#262626");
    internal static readonly Color Note = Color.FromHex("#666666");
    internal static readonly Color Frame = Color.FromHex("#8C8C8C");
    internal static readonly Color Grid = Color.FromHex("#E4E4E4");
    internal static readonly Color FineGrid = Color.FromHex("#F3F3F3");

    internal static Color Line(int number) => All[number % All.Length];
}
