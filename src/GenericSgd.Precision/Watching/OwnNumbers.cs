using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Watching;

/// <summary>The numbers of a checkpoint as they are, where their type knows its error.</summary>
sealed record OwnNumbers(IUncertain[] Parameters, IUncertain[] Predictions, IUncertain Cost)
{
    /// <summary>Whether the type knows its error.</summary>
    internal static bool Has<T>() => typeof(T).IsAssignableTo(typeof(IUncertain));

    internal static OwnNumbers? Of<T>(ReadOnlySpan<T> parameters, T[,] predictions, T cost)
        where T : INumber<T> => Has<T>() ? new OwnNumbers(Boxed(parameters), [.. predictions.Cast<IUncertain>()], (IUncertain)cost) : null;

    internal OwnWord Word(RecordedCheckpoint run, RecordedCheckpoint reference, IReadOnlyList<ParameterBlock> blocks, double most)
    {
        var errors = new StudyErrors(Worst(Parameters), Worst(Predictions), Cost.Error);
        var digits = blocks.GroupBy(block => block.Layer)
            .Select(layer => (First: layer.First().Offset, Count: layer.Sum(block => block.Shape.Count)))
            .Select(layer => Digits(Parameters.AsSpan(layer.First, layer.Count), run.Parameters.AsSpan(layer.First, layer.Count)));
        return new OwnWord(
            new StudyDigits(Math.Min(most, digits.DefaultIfEmpty(most).Min()), Math.Min(most, Digits(Predictions, run.Predictions)),
                Math.Min(most, Digits([Cost], run.Cost))),
            errors,
            Holds(Parameters, reference.Parameters) & Holds(Predictions, reference.Predictions) & Holds([Cost], reference.Cost));
    }

    static double Digits(ReadOnlySpan<IUncertain> numbers, ReadOnlySpan<DoubleDouble> values)
    {
        var magnitude = 0.0;
        foreach (var value in values)
            magnitude = Math.Max(magnitude, Math.Abs(value.High));
        return new Deviation(Worst(numbers), magnitude).Digits;
    }

    static double Worst(ReadOnlySpan<IUncertain> numbers)
    {
        var worst = 0.0;
        foreach (var number in numbers)
            worst = Math.Max(worst, number.Error);
        return worst;
    }

    static bool? Holds(IUncertain[] numbers, DoubleDouble[] exact)
    {
        bool? holds = numbers.Length == 0 ? true : null;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i].MayBe(ExactConvert.ToReal(exact[i])) is not { } may)
                return null;
            holds = may && holds is not false;
        }

        return holds;
    }

    static IUncertain[] Boxed<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var boxed = new IUncertain[values.Length];
        for (var i = 0; i < boxed.Length; i++)
            boxed[i] = (IUncertain)values[i];
        return boxed;
    }
}
