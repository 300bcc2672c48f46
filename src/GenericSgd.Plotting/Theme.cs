using GenericSgd.Plotting.Ticks;
using ScottPlot;
using ScottPlot.Plottables;

namespace GenericSgd.Plotting;

/// <summary>What all pictures have in common: font, sizes, colours, frame and grid.</summary>
static class Theme
{
    internal const float TitleSize = 17;
    internal const float AxisSize = 15;
    internal const float TickSize = 13;
    internal const float NoteSize = 12;
    internal const float LineWidth = 2;

    const float RoomForLastLabel = 20;

    /// <summary>ScottPlot centres a label by the whole height of its font, which leaves text too high beside its tick or symbol.</summary>
    const float TextDown = 2.5f;

    /// <summary>An empty plot with its axes.</summary>
    internal static Plot NewPlot(string title, string across, string up, AxisScale scale = AxisScale.Linear, bool wholeNumbers = false)
    {
        EmbeddedFont.Register();
        var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        foreach (var axis in plot.Axes.GetAxes())
            Dress(axis);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Right.MinimumSize = RoomForLastLabel;
        EmbeddedFont.Use(plot.Axes.Title.Label, TitleSize);
        plot.Axes.Title.Label.ForeColor = Palette.Text;
        plot.Legend.FontName = EmbeddedFont.Name;
        plot.Legend.FontSize = TickSize;
        plot.Legend.FontColor = Palette.Text;
        plot.Legend.OutlineColor = Palette.Grid;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.SymbolWidth = 30;
        plot.Grid.MajorLineColor = Palette.Grid;
        plot.Grid.MinorLineColor = Palette.FineGrid;
        plot.Grid.MinorLineWidth = scale == AxisScale.Logarithmic ? 1 : 0;

        plot.Title(title);
        plot.Axes.Title.IsVisible = title.Length > 0;
        plot.XLabel(across);
        plot.YLabel(up);
        plot.Axes.Bottom.TickGenerator = new LinearTicks(wholeNumbers);
        plot.Axes.Left.TickGenerator = scale == AxisScale.Logarithmic ? new LogarithmicTicks() : new LinearTicks();
        return plot;
    }

    /// <summary>A place in a picture that stays empty.</summary>
    internal static Plot Nothing()
    {
        var plot = NewPlot("", "", "");
        plot.HideGrid();
        plot.HideAxesAndGrid();
        return plot;
    }

    /// <summary>A small text in a corner.</summary>
    internal static void Note(Plot plot, string text, Alignment corner)
    {
        var note = plot.Add.Annotation(text, corner);
        EmbeddedFont.Use(note.LabelStyle, NoteSize);
        note.LabelStyle.ForeColor = Palette.Note;
        note.LabelStyle.BackgroundColor = Colors.White.WithAlpha(0.8);
        note.LabelStyle.BorderWidth = 0;
        note.LabelStyle.ShadowColor = Colors.Transparent;
    }

    /// <summary>A line of the legend, its text at the height of its symbol.</summary>
    internal static void Legend(Plot plot, string name, Scatter line)
    {
        var item = new LegendItem { LineStyle = line.LineStyle, MarkerStyle = line.MarkerStyle };
        item.LabelStyle.Text = name;
        item.LabelStyle.OffsetY = TextDown;
        plot.Legend.ManualItems.Add(item);
    }

    static void Dress(IAxis axis)
    {
        EmbeddedFont.Use(axis.Label, AxisSize);
        EmbeddedFont.Use(axis.TickLabelStyle, TickSize);
        axis.Label.ForeColor = Palette.Text;
        axis.TickLabelStyle.ForeColor = Palette.Text;
        axis.TickLabelStyle.OffsetY = axis.Edge is Edge.Left or Edge.Right ? TextDown : 0;
        axis.FrameLineStyle.Color = Palette.Frame;
        axis.MajorTickStyle.Color = Palette.Frame;
        axis.MinorTickStyle.Color = Palette.Frame;
    }
}
