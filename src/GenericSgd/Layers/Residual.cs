using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>A way round some layers: <c>output = input + inner(input)</c>; by the input <c>g + innerGradient(g)</c>, where g is the gradient by the
/// output.</summary>
/// <remarks>
/// The inner layers end with the width that they begin with. Their outputs, and their own scratch, lie in the scratch of this layer; residuals may be nested.
/// Parameters are called <c>inner.0.weights</c> and so on. An inner layer that draws random numbers has a seed of its own. Source: He et al. (2016).
/// </remarks>
public sealed record Residual : ScratchLayer, INesting
{
    // Sizes are asked once per layer and width, not in each step. The table keeps no layer alive.
    static readonly ConditionalWeakTable<Residual, InnerPlan> Plans = [];

    /// <summary>A way round some layers.</summary>
    /// <param name="inner">The layers on the way, at least one. Residuals may stand inside each other at most 64 deep.</param>
    public Residual(ValueList<Layer> inner) => Inner = inner;

    /// <summary>The layers on the way, at least one.</summary>
    public ValueList<Layer> Inner { get; init => field = AtLeastOne(value); }

    int INesting.Depth => Nesting.Around(Inner);

    /// <inheritdoc/>
    public override bool IsDeterministic => Inner.All(layer => layer.IsDeterministic);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The inner layers end with another width.</exception>
    public override int OutputWidth(int inputWidth)
    {
        var width = Inner.Aggregate(inputWidth, (width, layer) => layer.OutputWidth(width));
        return width == inputWidth
            ? width
            : throw new ArgumentException(
                $"The inner layers of a residual make {width} columns of {inputWidth}; they are added to the input, so they have to make {inputWidth}.",
                nameof(inputWidth));
    }

    /// <inheritdoc/>
    public override int ScratchWidth(int inputWidth) => PlanOf(inputWidth).Width;

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth)
    {
        var shapes = new List<ParameterShape>();
        for (var i = 0; i < Inner.Count; i++)
        {
            shapes.AddRange(Inner[i].Parameters(inputWidth).Select(shape => shape with { Name = $"inner.{i}.{shape.Name}" }));
            inputWidth = Inner[i].OutputWidth(inputWidth);
        }

        return shapes;
    }

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch)
    {
        var parts = PlanOf(input.Width).Parts;
        var x = input;
        for (var i = 0; i < parts.Length; i++)
        {
            var y = Columns(scratch, parts[i].Output, parts[i].OutputWidth);
            var own = parameters[parts[i].Parameters];
            if (Inner[i] is ScratchLayer layer)
                layer.Forward(PassOf(pass, i), own, x, y, Columns(scratch, parts[i].Scratch, parts[i].ScratchWidth));
            else
                Inner[i].Forward(PassOf(pass, i), own, x, y);
            x = y;
        }

        input.CopyTo(output);
        Add(x, output);
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch)
    {
        var parts = PlanOf(input.Width).Parts;
        var above = outputGradient;
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var x = i == 0 ? input : Columns(scratch, parts[i - 1].Output, parts[i - 1].OutputWidth);
            var y = Columns(scratch, parts[i].Output, parts[i].OutputWidth);
            var below = i == 0 ? inputGradient : Columns(scratch, parts[i].Gradient, parts[i].InputWidth);
            var own = parts[i].Parameters;
            if (Inner[i] is ScratchLayer layer)
            {
                layer.Backward(PassOf(pass, i), parameters[own], x, y, above, parameterGradient[own], below,
                    Columns(scratch, parts[i].Scratch, parts[i].ScratchWidth));
            }
            else
            {
                Inner[i].Backward(PassOf(pass, i), parameters[own], x, y, above, parameterGradient[own], below);
            }

            above = below;
        }

        if (!inputGradient.IsEmpty)
            Add(outputGradient, inputGradient);
    }

    static Pass PassOf(in Pass pass, int inner) =>
        pass with { Seed = Philox.UInt64(pass.Seed, Philox.StreamOf(RandomPurpose.Inner, (ulong)pass.Layer), (ulong)inner), Layer = inner };

    static Span2D<T> Columns<T>(Span2D<T> scratch, int first, int width) => width == 0 ? default : scratch.Slice(0, first, scratch.Height, width);

    static void Add<T>(ReadOnlySpan2D<T> other, Span2D<T> sums)
        where T : INumber<T>
    {
        for (var row = 0; row < sums.Height; row++)
            TensorPrimitives.Add(sums.GetRowSpan(row), other.GetRowSpan(row), sums.GetRowSpan(row));
    }

    static ValueList<Layer> AtLeastOne(ValueList<Layer> inner) => inner.Count > 0
        ? Nesting.Inside(Require.NoneNull(inner, nameof(Inner)), nameof(Inner))
        : throw new ArgumentException("A residual needs at least one inner layer.", nameof(Inner));

    InnerPlan PlanOf(int inputWidth)
    {
        if (Plans.TryGetValue(this, out var plan) && plan.InputWidth == inputWidth)
            return plan;
        plan = new InnerPlan(inputWidth, Inner);
        Plans.AddOrUpdate(this, plan);
        return plan;
    }
}
