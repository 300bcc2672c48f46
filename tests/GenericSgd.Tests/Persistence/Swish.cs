using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Persistence;

/// <summary>A layer as a user may write one: <c>f(x) = x * sigmoid(slope * x)</c>.</summary>
public sealed record Swish(Real Slope, bool Clipped = false) : Activation
{
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        TensorPrimitives.Multiply(x, Slope.To<T>(), y);
        Elementary<T>.Sigmoid(y, y);
        TensorPrimitives.Multiply(x, y, y);
    }

    // f' = s + slope * x * s (1 - s), and x * s = y
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        TensorPrimitives.Multiply(x, Slope.To<T>(), slopes);
        Elementary<T>.Sigmoid(slopes, slopes);
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] += Slope.To<T>() * y[i] * (T.One - slopes[i]);
    }
}

/// <summary>What a user writes beside it; the compiler fills it in.</summary>
[JsonSerializable(typeof(Swish))]
[JsonSerializable(typeof(Unregistered))]
[JsonSerializable(typeof(Kinded))]
[JsonSerializable(typeof(Faded))]
[JsonSerializable(typeof(Counting))]
[JsonSerializable(typeof(OwnTypes))]
[JsonSerializable(typeof(Refusing))]
[JsonSerializable(typeof(string))]
public partial class UserJson : JsonSerializerContext;

/// <summary>Never registered.</summary>
public sealed record Unregistered : Activation
{
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => x.CopyTo(y);

    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => slopes.Fill(T.One);
}

/// <summary>Has a setting whose name is taken.</summary>
public sealed record Kinded([property: JsonPropertyName("kind")] int Kind) : Activation
{
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => x.CopyTo(y);

    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => slopes.Fill(T.One);
}

/// <summary>Has settings with defaults that no constructor knows.</summary>
public sealed record Faded(bool Deep = false) : Activation
{
    public Real Strength { get; init; } = 0.5;

    public int Times { get; init; } = Deep ? 9 : 3;

    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => x.CopyTo(y);

    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => slopes.Fill(T.One);
}

/// <summary>Refuses every value, and says of none that it is the one.</summary>
public sealed record Refusing(int Days) : Activation
{
    public int Days { get; init; } = Days > 0 ? throw new ArgumentException("Not today.") : Days;

    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => x.CopyTo(y);

    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => slopes.Fill(T.One);
}

/// <summary>Has settings of types that no part of the core has.</summary>
public sealed record OwnTypes(ulong Many, Guid Id = default, double? Maybe = null) : Activation
{
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => x.CopyTo(y);

    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => slopes.Fill(T.One);
}

/// <summary>Counts how often one is made.</summary>
public sealed record Counting(Real Initial) : Schedule
{
    [ThreadStatic]
    static int _made;

    public Real Initial { get; init; } = Counted(Initial);

    internal static int Made => _made;

    public override T Rate<T>(in Moment moment) => Initial.To<T>();

    static Real Counted(Real value)
    {
        _made++;
        return value;
    }
}
