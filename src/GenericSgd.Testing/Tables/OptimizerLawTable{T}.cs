using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a whole optimizer in one number type, seen through a real trainer.</summary>
sealed class OptimizerLawTable<T>(Optimizer optimizer, LawSettings settings)
    : LawTable<TransformCase>(CodeText.Of(optimizer), NameOf<T>(), TransformCase.All, value => value.Code<T>(optimizer), settings)
    where T : INumber<T>
{
    const int Steps = 30;

    internal IReadOnlyList<Law> All =>
    [
        Law("slots add up", "The slots of a chain are those of its transforms, together.", "slots(a, b) = slots(a) + slots(b)", SlotsAddUp),
        Law("at rest", "At the minimum, from the start, nothing moves.", "g = 0: w' = w", AtRest),
        Law("the chain in order", "The trainer subtracts the learning rate times what the transforms, one after the other, make of the gradient.",
            "w' = w - rate(t) * chain(g)", ChainInOrder),
        Law("two chains are one", "A chain of chains is one chain: what the first made is what the second gets.", "[a, b][c] = [a][b, c]", Associative),
        Law("same bits again", "Two runs with the same numbers give the same bits.", "run(w) = run(w)", SameAgain),
        Law("descends", "On a quadratic well below the largest stable learning rate the cost falls.", "c(w after 30 steps) <= c(w)", Descends),
    ];

    static T[] Start(TransformCase value) => Numbers<T>.Eighths([.. value.Parameters.Select(w => w == 0 ? Eighths.One : w)]);

    string? SlotsAddUp(TransformCase value)
    {
        var sum = optimizer.Chain.Sum(transform => transform.Slots);
        return optimizer.Slots == sum ? null : $"The optimizer has {optimizer.Slots} slots, its transforms {sum}.";
    }

    string? AtRest(TransformCase value)
    {
        var zeros = new int[value.Parameters.Length];
        var run = new QuadraticRun<T>(optimizer, Numbers<T>.Eighths(zeros), T.One);
        foreach (var _ in value.Gradients)
        {
            run.Prepare();
            run.Trainer.Update();
        }

        return Compare.Bits("parameters", run.Trainer.Network.Parameters.ToArray(), Numbers<T>.Eighths(zeros), "at the minimum, where they started");
    }

    string? ChainInOrder(TransformCase value)
    {
        var run = new QuadraticRun<T>(optimizer, Start(value), T.One);
        TransformRun<T>[] chain = [.. optimizer.Chain.Select(transform => new TransformRun<T>(transform, Start(value)))];
        var memory = chain.Select(stage => stage.Slots.Values).ToArray();
        for (var step = 0; step < value.Gradients.Length; step++)
        {
            run.Prepare();
            var (update, parameters) = (run.Trainer.Gradient.ToArray(), run.Trainer.Network.Parameters.ToArray());
            var rate = optimizer.LearningRate.Rate<T>(new Moment(step, step));
            for (var stage = 0; stage < chain.Length; stage++)
                optimizer.Chain[stage].Apply(new Step<T>(step + 1, step + 1, rate), parameters, memory[stage], update);
            run.Trainer.Update();
            var factor = optimizer.Chain.Any(transform => transform.AppliesLearningRate) ? T.One : rate;
            T[] expected = [.. parameters.Select((w, i) => w - (update[i] * factor))];
            if (Compare.Bits("parameters", run.Trainer.Network.Parameters.ToArray(), expected, $"by hand, after step {step + 1}") is { } seen)
                return seen;
        }

        return null;
    }

    string? Associative(TransformCase value)
    {
        var whole = Chained(optimizer.Chain, value.Gradients.Select(gradient => Numbers<T>.Eighths(gradient)), value);
        for (var cut = 0; cut <= optimizer.Chain.Count; cut++)
        {
            var first = Chained([.. optimizer.Chain.Take(cut)], value.Gradients.Select(gradient => Numbers<T>.Eighths(gradient)), value);
            var second = Chained([.. optimizer.Chain.Skip(cut)], first, value);
            if (Compare.Bits("updates", [.. whole.SelectMany(u => u)], [.. second.SelectMany(u => u)], $"with the chain cut after {cut}") is { } seen)
                return seen;
        }

        return null;
    }

    static IReadOnlyList<T[]> Chained(ValueList<GradientTransform> chain, IEnumerable<T[]> gradients, TransformCase value)
    {
        TransformRun<T>[] stages = [.. chain.Select(transform => new TransformRun<T>(transform, Numbers<T>.Eighths(value.Parameters)))];
        return [.. gradients.Select(gradient => stages.Aggregate(gradient, (update, stage) => stage.Step(update)))];
    }

    string? SameAgain(TransformCase value) => Compare.Bits("parameters", Trained(value), Trained(value), "the second time");

    T[] Trained(TransformCase value)
    {
        var run = new QuadraticRun<T>(optimizer, Start(value), QuadraticRun<T>.StableFeature(optimizer, value.Parameters.Length, Steps));
        for (var step = 0; step < Steps; step++)
        {
            run.Prepare();
            run.Trainer.Update();
        }

        return run.Trainer.Network.Parameters.ToArray();
    }

    string? Descends(TransformCase value)
    {
        var feature = QuadraticRun<T>.StableFeature(optimizer, value.Parameters.Length, Steps);
        var before = new QuadraticRun<T>(optimizer, Start(value), feature).Prepare();
        var after = new QuadraticRun<T>(optimizer, Trained(value), feature).Prepare();
        DoubleDouble fastest = Enumerable.Range(0, Steps).Select(step => optimizer.LearningRate.Rate<double>(new Moment(step, step))).Max();
        var absorbed = fastest < 64 * Numbers<T>.Epsilon;
        return after < before || (absorbed && after <= before) ? null
            : $"The cost is {ExactConvert.ToText(before)} at the start and {ExactConvert.ToText(after)} after {Steps} steps.";
    }
}
