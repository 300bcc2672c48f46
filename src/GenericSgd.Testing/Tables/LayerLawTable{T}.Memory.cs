using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <content>What a layer does to memory.</content>
sealed partial class LayerLawTable<T>
{
    string? DeclaredSizes(LayerCase value)
    {
        var (width, shapes) = (layer.OutputWidth(value.Inputs), layer.Parameters(value.Inputs));
        if (width < 1)
            return $"OutputWidth({value.Inputs}) is {width}.";
        if (layer.OutputWidth(value.Inputs) is var again && again != width)
            return $"OutputWidth({value.Inputs}) is {width}, and {again} when asked again.";
        if (shapes.FirstOrDefault(shape => shape.Rows < 1 || shape.Columns < 1) is { } empty)
            return $"The block \"{empty.Name}\" is {empty.Rows} x {empty.Columns}.";
        if (shapes.GroupBy(shape => shape.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"Two blocks are called \"{twice.Key}\".";
        if (!shapes.SequenceEqual(layer.Parameters(value.Inputs)))
            return $"Parameters({value.Inputs}) gives other blocks when asked again.";
        Run(value);
        return null;
    }

    string? SameOver(LayerCase value, params string[] names)
    {
        var (one, other) = (Run(value).Written, Run(value, new Layout(SecondFilling: true)).Written);
        return names
            .Select(name => Compare.Bits(name, one.Single(written => written.Name == name).Sheet.Values,
                other.Single(written => written.Name == name).Sheet.Values,
                "if the memory held something else before"))
            .FirstOrDefault(seen => seen is not null);
    }

    string? GuardsHold(LayerCase value)
    {
        foreach (var gap in (ReadOnlySpan<int>)[0, 2])
        {
            var run = Run(value, new Layout(gap));
            foreach (var (name, sheet) in run.Written.Append(("scratch", run.Scratch)))
            {
                if (sheet.Touched is { } place)
                    return $"A cell outside {name} was written, {place} after its first element ({gap} cells between rows).";
            }
        }

        return null;
    }

    string? GivenStays(LayerCase value)
    {
        var run = new LayerRun<T>(layer, LayerRun<T>.PassOf(value), value.Rows, Numbers<T>.Eighths(value.Input), Numbers<T>.Eighths(value.Parameters),
            Numbers<T>.Eighths(value.OutputGradient), default).Forward();
        var output = run.Output.Values;
        run.Backward();
        return Compare.Bits("input", run.Input.Values, Numbers<T>.Eighths(value.Input), "was given")
            ?? Compare.Bits("parameters", run.Parameters.Values, Numbers<T>.Eighths(value.Parameters), "was given")
            ?? Compare.Bits("outputGradient", run.OutputGradient.Values, Numbers<T>.Eighths(value.OutputGradient), "was given")
            ?? Compare.Bits("output", run.Output.Values, output, "was given to backward");
    }

    string? SameAgain(LayerCase value)
    {
        var first = Run(value);
        if (Same(first, Run(value), "the second time") is { } seen)
            return seen;
        Run(value.Choose([.. Enumerable.Range(0, value.Rows).Reverse()]) with { Input = [.. value.Input.Select(x => x + Eighths.One)] });
        return Same(first, Run(value), "after other numbers");
    }

    string? RowsApart(LayerCase value) => Same(Run(value), Run(value, new Layout(Gap: 3)), "with cells between the rows");

    string? FirstLayer(LayerCase value) => Compare.Bits("parameterGradient", Run(value).ParameterGradient.Values,
        LayerRun<T>.Of(layer, value, first: true).ParameterGradient.Values, "without an input gradient");

    string? TwoThreads(LayerCase value)
    {
        var other = value with { Input = [.. value.Input.Select(x => x - 3)], OutputGradient = [.. value.OutputGradient.Reverse()] };
        return Together.Run(() => Run(value), () => Run(other), (alone, together) => Same(alone, together, "while another thread used the layer"));
    }

    static string? Same(LayerRun<T> one, LayerRun<T> other, string how) => one.Written
        .Zip(other.Written, (a, b) => Compare.Bits(a.Name, a.Sheet.Values, b.Sheet.Values, how))
        .FirstOrDefault(seen => seen is not null);
}
