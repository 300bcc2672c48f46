using System.Numerics;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of an initializer in one number type.</summary>
sealed class InitializerLawTable<T>(Initializer initializer, Func<ParameterShape, double>? variance, LawSettings settings)
    : LawTable<InitializerCase>(CodeText.Of(initializer), NameOf<T>(), InitializerCase.All, value => value.Code(initializer), settings)
    where T : INumber<T>
{
    internal IReadOnlyList<Law> All =>
    [
        Law("every parameter is written", "Every parameter is written, whatever was there before.", "fill over one filling = fill over another", EveryWritten),
        Law("nothing else is touched", "Nothing outside the parameters is written.", "guard cells keep their values", GuardsHold),
        Law("same bits again", "The same seed and shapes give the same bits.", "fill(s) = fill(s)", SameAgain),
        Law("biases are 0", "Biases start at 0.", "b = 0", BiasesAreZero),
        Law("all types start alike", "The parameters are those of every other number type, to the digits of this one.", "|w - wide w| <= epsilons", ExactValue),
        VarianceLaw(),
        DefinitionLaws.Json(Header(DefinitionLaws.JsonName, DefinitionLaws.JsonMeaning, DefinitionLaws.JsonFormula), initializer),
    ];

    Law VarianceLaw()
    {
        const string Name = "variance as claimed";
        const string Meaning = "Many weights have the variance that the initializer claims, within what chance allows.";
        const string Formula = "|variance(w) / claim - 1| < 5 sigma";
        return variance is null ? Header(Name, Meaning, Formula).DoesNotApply("no variance was claimed.") : RareLaw(Name, Meaning, Formula, VarianceAsClaimed);
    }

    Sheet<T> Filled(InitializerCase value, bool second = false)
    {
        var sheet = Sheet<T>.Filled(1, value.Shapes.Sum(shape => shape.Count), 0, Numbers<T>.Filling(second));
        initializer.Fill(value.Seed, value.Shapes, sheet.Line);
        return sheet;
    }

    string? EveryWritten(InitializerCase value) =>
        Compare.Bits("parameters", Filled(value).Values, Filled(value, second: true).Values, "if the memory held something else before");

    string? GuardsHold(InitializerCase value) =>
        Filled(value).Touched is { } place ? $"A cell outside the parameters was written, {place} after the first." : null;

    string? SameAgain(InitializerCase value)
    {
        var first = Filled(value);
        Filled(value with { Seed = value.Seed + 1 });
        return Compare.Bits("parameters", first.Values, Filled(value).Values, "the second time");
    }

    string? BiasesAreZero(InitializerCase value)
    {
        var (parameters, offset) = (Filled(value).Values, 0);
        foreach (var shape in value.Shapes)
        {
            var block = parameters[offset..(offset += shape.Count)];
            if (shape.Kind == ParameterKind.Bias && block.FirstOrDefault(bias => !T.IsZero(bias), T.Zero) is var bias && !T.IsZero(bias))
                return $"A bias is {ExactConvert.ToText(bias)}.";
        }

        return null;
    }

    string? ExactValue(InitializerCase value)
    {
        var wide = new DoubleDouble[value.Shapes.Sum(shape => shape.Count)];
        initializer.Fill<DoubleDouble>(value.Seed, value.Shapes, wide);

        // No type but this one takes more than 64 bits of the stream.
        var close = new Closeness<T>(Settings.Epsilons, 1, Order.Max(Closeness<T>.Largest(wide), double.ScaleB(1, -58) / Numbers<T>.Epsilon));
        return Compare.Digits("parameters", Filled(value).Values, wide, close, "in the widest type");
    }

    string? VarianceAsClaimed(InitializerCase value)
    {
        const int Columns = 1000;
        const double Sigmas = 5;
        var shape = new ParameterShape("weights", value.Sizes[0] + 3, Columns, ParameterKind.Weight);
        var weights = new T[shape.Count];
        initializer.Fill(value.Seed, [shape], weights);
        var numbers = Array.ConvertAll(weights, weight => Numbers<T>.Wide(weight).High);
        var (mean, claim) = (numbers.Average(), variance!(shape));
        var seen = numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Length;

        // Of n normal numbers the variance itself varies by sqrt(2 / n); of evenly spread ones by less.
        var allowed = Math.Max(Sigmas * Math.Sqrt(2.0 / numbers.Length), Numbers<T>.Epsilon.High * 2);
        return Math.Abs(seen - claim) <= (allowed * claim) + (claim == 0 ? 1e-30 : 0)
            ? null
            : FormattableString.Invariant($"{shape.Rows} x {shape.Columns} weights have the variance {seen:G4}, claimed is {claim:G4}.");
    }
}
