using GenericSgd.Numbers;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <content>What a layer computes.</content>
sealed partial class LayerLawTable<T>
{
    const int Far = 1000;

    string? ExactValue(LayerCase value)
    {
        var exact = new ExactLayer(layer, value).Output();
        return Compare.Digits("output", Run(value).Output.Values, exact, Close(value, exact), "in exact arithmetic");
    }

    string? ExactDerivative(LayerCase value)
    {
        var (run, exact) = (Run(value), new ExactLayer(layer, value));
        return DerivativeOf("inputGradient", value, run.InputGradient.Values, exact.ByInput)
            ?? DerivativeOf("parameterGradient", value, run.ParameterGradient.Values, exact.ByParameter);
    }

    string? DerivativeOf(string what, LayerCase value, T[] actual, Func<int, DoubleDouble, DoubleDouble> derivative)
    {
        DoubleDouble[] expected = [.. Enumerable.Range(0, actual.Length).Select(i => derivative(i, 0))];
        var close = Close(value, expected, Numbers<DoubleDouble>.Eighths(value.OutputGradient));
        for (var i = 0; i < actual.Length; i++)
        {
            if (!close.Agrees(actual[i], expected[i]) && !close.IsBetween(actual[i], derivative(i, -ExactLayer.Beside), derivative(i, ExactLayer.Beside)))
                return Compare.Different($"{what}[{i}]", actual[i], expected[i], "is the exact derivative of forward");
        }

        return null;
    }

    string? LinearInGradient(LayerCase value)
    {
        int[] other = [.. value.OutputGradient.Reverse()];
        var (one, two) = (Run(value), Run(value with { OutputGradient = other }));
        var both = Run(value with { OutputGradient = [.. value.OutputGradient.Select((g, i) => (2 * g) + other[i])] });
        return Sum("inputGradient", one.InputGradient, two.InputGradient, both.InputGradient)
            ?? Sum("parameterGradient", one.ParameterGradient, two.ParameterGradient, both.ParameterGradient);

        string? Sum(string what, Sheet<T> g, Sheet<T> h, Sheet<T> all)
        {
            var (wideG, wideH) = (Numbers<T>.Wide(g.Values), Numbers<T>.Wide(h.Values));
            DoubleDouble[] expected = [.. wideG.Zip(wideH, (x, y) => x + x + y)];
            return Compare.Digits(what, all.Values, expected, Close(value, expected, wideG, wideH), "as the sum of its parts");
        }
    }

    string? BatchIsRows(LayerCase value)
    {
        var whole = Run(value);
        for (var first = 0; first < value.Rows; first++)
        {
            for (var end = first + 1; end <= value.Rows; end++)
            {
                var block = LayerRun<T>.Of(layer, value.Choose([.. Enumerable.Range(first, end - first)]), firstRow: first);
                var seen = Compare.Bits($"rows {first}..{end} of output", whole.Output.Values[(first * value.Outputs)..(end * value.Outputs)],
                    block.Output.Values, "by themselves")
                    ?? Compare.Bits($"rows {first}..{end} of inputGradient", whole.InputGradient.Values[(first * value.Inputs)..(end * value.Inputs)],
                        block.InputGradient.Values, "by themselves");
                if (seen is not null)
                    return seen;
            }
        }

        return null;
    }

    // Without random masks, which belong to the place of a row.
    string? OrderOfRows(LayerCase value)
    {
        int[] order = [.. Enumerable.Range(0, value.Rows).Reverse()];
        var (straight, turned) = (LayerRun<T>.Of(layer, value, training: false), LayerRun<T>.Of(layer, value.Choose(order), training: false));
        var sums = Numbers<T>.Wide(straight.ParameterGradient.Values);
        return Compare.Bits("output", Turned(straight.Output), turned.Output.Values, "with the rows in reverse")
            ?? Compare.Bits("inputGradient", Turned(straight.InputGradient), turned.InputGradient.Values, "with the rows in reverse")
            ?? Compare.Digits("parameterGradient", turned.ParameterGradient.Values, sums, Close(value, sums), "with the rows in their first order");

        T[] Turned(Sheet<T> sheet) => [.. order.SelectMany(row => sheet.Values.Skip(row * sheet.Columns).Take(sheet.Columns))];
    }

    string? SumOverRows(LayerCase value)
    {
        var sums = new DoubleDouble[value.Parameters.Length];
        DoubleDouble largest = 0;
        for (var row = 0; row < value.Rows; row++)
        {
            var gradient = Numbers<T>.Wide(LayerRun<T>.Of(layer, value.Choose(row), firstRow: row).ParameterGradient.Values);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += gradient[i];
            largest = Order.Max(largest, Closeness<T>.Largest(gradient));
        }

        return Compare.Digits("parameterGradient", Run(value).ParameterGradient.Values, sums, Close(value, sums, [largest]), "as the sum over the rows");
    }

    string? FarFromZero(LayerCase value)
    {
        var run = Run(value with { Input = [.. value.Input.Select(x => Math.Sign(x) * Far * Eighths.One)] });
        return run.Written.Select(written => Compare.Finite(written.Name, written.Sheet.Values)).FirstOrDefault(seen => seen is not null);
    }

    string? Linear(LayerCase value)
    {
        var once = Numbers<T>.Wide(Run(value).Output.Values);
        var none = Numbers<T>.Wide(Run(value with { Input = new int[value.Input.Length] }).Output.Values);
        DoubleDouble[] expected = [.. once.Zip(none, (x, zero) => x + x - zero)];
        return Compare.Digits("output", Run(value with { Input = [.. value.Input.Select(x => 2 * x)] }).Output.Values, expected,
            Close(value, once, none, expected), "if it were linear");
    }
}
