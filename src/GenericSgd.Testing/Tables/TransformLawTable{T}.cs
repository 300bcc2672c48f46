using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a gradient transform in one number type.</summary>
sealed class TransformLawTable<T>(GradientTransform transform, TransformTraits traits, LawSettings settings)
    : LawTable<TransformCase>(CodeText.Of(transform), NameOf<T>(), TransformCase.All, value => value.Code<T>(transform), settings)
    where T : INumber<T>
{
    internal IReadOnlyList<Law> All =>
    [
        Law("nothing else is touched", "Nothing outside the slots and the update is written; the slots are as many as it says.",
            "guard cells keep their values", GuardsHold),
        Law("what is given stays", "Parameters are only read.", "w after = w before", GivenStays),
        Law("all memory is in the slots", "From the same slots the same updates follow, whatever else the transform did before: a run resumes exactly.",
            "steps a, b = steps a, save, anything, load, b", ResumesFromSlots),
        RareLaw("two threads", "Two threads may use one transform at once, each with its slots.", "u(g) || u(h) = u(g), u(h)", TwoThreads),
        BlocksLaw(),
        ReadingLaw(),
        Law("at rest", "Without gradient, parameters and memory there is no update.", "w = 0, g = 0, slots = 0: u = 0", AtRest),
        DescentLaw(),
        Law("small gradients", "The smallest gradients of the number type, and none at all, give finite updates.", "u(g) is finite for g -> 0", SmallGradients),
        Law("exact value", "The updates are those of exact arithmetic, to the digits of the number type.", "|u - exact u| <= epsilons", ExactValue),
        DefinitionLaws.Json(Header(DefinitionLaws.JsonName, DefinitionLaws.JsonMeaning, DefinitionLaws.JsonFormula), transform),
    ];

    Law BlocksLaw()
    {
        const string Name = "blocks";
        const string Meaning = "It does not matter how the parameters are cut into blocks.";
        const string Formula = "u(a, b) = u(a), u(b)";
        return traits.Elementwise ? Law(Name, Meaning, Formula, Blocks) : Header(Name, Meaning, Formula).DoesNotApply("it is not element by element.");
    }

    Law ReadingLaw()
    {
        const string Name = "one reading";
        const string Meaning = "What is read once holds for every part of the block, and reading writes nothing.";
        const string Formula = "u(read(a, b), a), u(read(a, b), b) = u(a, b)";
        return transform is ReadingTransform ? Law(Name, Meaning, Formula, OneReading)
            : Header(Name, Meaning, Formula).DoesNotApply("it reads nothing beforehand.");
    }

    Law DescentLaw()
    {
        const string Name = "against the gradient";
        const string Meaning = "From rest, the first update never has the other sign than the gradient.";
        const string Formula = "u g >= 0";
        return traits.Descends ? Law(Name, Meaning, Formula, AgainstGradient) : Header(Name, Meaning, Formula).DoesNotApply("its updates may have any sign.");
    }

    T[] Updates(TransformCase value) => TransformRun<T>.Updates(transform, value);

    string? GuardsHold(TransformCase value)
    {
        var run = new TransformRun<T>(transform, Numbers<T>.Eighths(value.Parameters));
        run.Step(Numbers<T>.Eighths(value.Gradients[0]));
        return run.Slots.Touched is { } slot ? $"A cell outside the slots was written, {slot} after the first."
            : run.Update.Touched is { } place ? $"A cell outside the update was written, {place} after the first."
            : null;
    }

    string? GivenStays(TransformCase value)
    {
        var run = new TransformRun<T>(transform, Numbers<T>.Eighths(value.Parameters));
        run.Step(Numbers<T>.Eighths(value.Gradients[0]));
        return Compare.Bits("parameters", run.Parameters.Values, Numbers<T>.Eighths(value.Parameters), "was given");
    }

    string? ResumesFromSlots(TransformCase value)
    {
        var parameters = Numbers<T>.Eighths(value.Parameters);
        var unbroken = Updates(value);
        var (slots, resumed) = (default(T[]), new List<T>());
        for (var step = 0; step < value.Gradients.Length; step++)
        {
            var run = new TransformRun<T>(transform, parameters, slots, step);
            resumed.AddRange(run.Step(Numbers<T>.Eighths(value.Gradients[step])));
            slots = run.Slots.Values;
            Updates(value.Map(gradient => [.. gradient.Select(g => g + Eighths.One)]));
        }

        return Compare.Bits("updates", unbroken, [.. resumed], "when the run stops after each step and goes on from its slots");
    }

    string? TwoThreads(TransformCase value) => Together.Run(() => Updates(value), () => Updates(value.Map(gradient => [.. gradient.Select(g => g - 3)])),
        (alone, together) => Compare.Bits("updates", alone, together, "while another thread used the transform"));

    string? Blocks(TransformCase value)
    {
        var (whole, count) = (Updates(value), value.Parameters.Length);
        for (var first = 0; first < count; first++)
        {
            for (var length = 1; first + length <= count; length++)
            {
                var block = Updates(value.Block(first, length));
                T[] cut = [.. whole.Chunk(count).SelectMany(update => update[first..(first + length)])];
                if (Compare.Bits($"updates of parameters {first}..{first + length}", cut, block, "by themselves") is { } seen)
                    return seen;
            }
        }

        return null;
    }

    string? OneReading(TransformCase value)
    {
        var whole = Updates(value);
        for (var cut = 0; cut <= value.Parameters.Length; cut++)
        {
            if (ReadingRun<T>.Updates((ReadingTransform)transform, value, cut) is not { } parts)
                return "Reading wrote to what it was given.";
            if (Compare.Bits("updates", whole, parts, $"in two parts, cut after {cut}") is { } seen)
                return seen;
        }

        return null;
    }

    string? AtRest(TransformCase value)
    {
        var nothing = new int[value.Parameters.Length];
        var updates = Updates(value.Map(_ => nothing) with { Parameters = nothing });
        var moved = Array.FindIndex(updates, update => !T.IsZero(update));
        return moved < 0 ? null : $"The update is {ExactConvert.ToText(updates[moved])}.";
    }

    string? AgainstGradient(TransformCase value)
    {
        var gradient = Numbers<T>.Eighths(value.Gradients[0]);
        var update = new TransformRun<T>(transform, new T[gradient.Length]).Step(gradient);
        var wrong = Enumerable.Range(0, update.Length).FirstOrDefault(i => T.Sign(update[i]) * T.Sign(gradient[i]) < 0, -1);
        return wrong < 0 ? null
            : $"The gradient is {ExactConvert.ToText(gradient[wrong])}, the update that is subtracted {ExactConvert.ToText(update[wrong])}.";
    }

    string? SmallGradients(TransformCase value)
    {
        var facts = NumberFacts.Of<T>();
        var run = new TransformRun<T>(transform, Numbers<T>.Eighths(value.Parameters));
        foreach (var size in (ReadOnlySpan<T>)[T.Zero, facts.SmallestPositive.To<T>(), facts.SmallestUseful.To<T>(), T.Zero])
        {
            var gradient = new T[value.Parameters.Length];
            Array.Fill(gradient, size);
            if (Compare.Finite("update", run.Step(gradient)) is { } seen)
                return $"{seen} The gradient is {ExactConvert.ToText(size)}.";
        }

        return null;
    }

    string? ExactValue(TransformCase value)
    {
        var exact = TransformRun<DoubleDouble>.Updates(transform, value);
        return Compare.Digits("updates", Updates(value), exact, new Closeness<T>(Settings.Epsilons, 2 * value.Gradients.Length, Closeness<T>.Largest(exact)),
            "in exact arithmetic");
    }
}
