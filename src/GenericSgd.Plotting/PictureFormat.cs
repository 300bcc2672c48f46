namespace GenericSgd.Plotting;

/// <summary>The format of a picture's file.</summary>
public enum PictureFormat
{
    /// <summary>Pixels, without loss.</summary>
    Png,

    /// <summary>Lines and text that stay sharp at any size. Text stays text: it can be searched, and is set in DejaVu Sans, else Verdana, else any sans-serif
    /// font.</summary>
    Svg,
}
