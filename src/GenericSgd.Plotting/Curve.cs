using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Plotting;

/// <summary>A named series of numbers to draw, value i at i epochs unless <see cref="Epochs"/> says otherwise.</summary>
public sealed record Curve
{
    /// <summary>A named series of numbers.</summary>
    /// <param name="name">What the legend says.</param>
    /// <param name="values">The numbers as doubles, for the picture only.</param>
    public Curve(string name, ReadOnlyMemory<double> values) => (Name, Values) = (name, values);

    /// <summary>What the legend says.</summary>
    public string Name { get; init => field = Require.NotNull(value); }

    /// <summary>The numbers as doubles, for the picture only.</summary>
    /// <remarks>Those that are not finite, or beyond 1e300, are left out, and the picture says how many.</remarks>
    public ReadOnlyMemory<double> Values { get; init; }

    /// <summary>Where each value stands, as many as there are values and growing; empty if value i stands at i.</summary>
    public ReadOnlyMemory<double> Epochs { get; init; }

    /// <summary>A series in any number type; each value becomes the nearest double.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="name">What the legend says.</param>
    /// <param name="values">The numbers.</param>
    public static Curve Of<T>(string name, ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var nearest = new double[values.Length];
        for (var i = 0; i < nearest.Length; i++)
            nearest[i] = T.IsFinite(values[i]) ? ExactConvert.ToDouble(values[i]) : double.NaN;
        return new Curve(name, nearest);
    }
}
