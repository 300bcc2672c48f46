using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Layers;
using GenericSgd.Numerics;

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
