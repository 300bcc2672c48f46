using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <summary>The laws of a cost in one number type.</summary>
sealed partial class CostLawTable<T>(Cost cost, CostTraits traits, LawSettings settings)
    : LawTable<CostCase>(CodeText.Of(cost), NameOf<T>(), CostCase.For(traits.Targets), value => value.Code<T>(cost), settings)
    where T : INumber<T>
{
    internal IReadOnlyList<Law> All =>
    [
        Law("every slope is written", "Every element of the gradient is written, whatever was there before.",
            "gradient over one filling = gradient over another", EverySlopeWritten),
        Law("nothing else is touched", "Nothing outside the gradient is written, neither before and after it nor between its rows.",
            "guard cells keep their values", GuardsHold),
        Law("what is given stays", "Predictions and targets are only read.", "p, t after = p, t before", GivenStays),
        Law("in place", "The gradient may be written over the predictions.", "gradient into p = gradient beside p", InPlace),
        Law("same bits again", "Two calls with the same numbers give the same bits: a cost keeps nothing between calls.", "c(p, t) = c(p, t)", SameAgain),
        Law("rows may lie apart", "The bits do not depend on whether the rows follow each other in memory.", "c(p with gaps) = c(p)", RowsApart),
        RareLaw("two threads", "Two threads may use one cost at once.", "c(p) || c(q) = c(p), c(q)", TwoThreads),
        Law("exact value", "The cost is that of exact arithmetic, to the digits of the number type.", "|c - exact c| <= epsilons", ExactValue),
        Law("exact derivative", "The gradient is the derivative of the cost. At a kink any slope between the left and the right one is right.",
            "gradient = dc/dp", ExactDerivative),
        Law("mean over the batch", "The same rows twice leave the cost as it is and halve each slope: neither depends on the size of the batch.",
            "c(p over p) = c(p)", MeanOverBatch),
        Law("slope has the sign of the change", "Where a slope is clearly above 0 the cost rises with the prediction, where below it falls.",
            "sign gradient = sign (c(p + h) - c(p - h))", SignOfChange),
        LeastLaw(),
        Law("shapes must agree", "Predictions without rows, and a gradient of another shape, are refused.", "gradient[n + 1, m] throws", ShapesAgree),
        QuadraticLaw(),
        Law("targets outside are refused",
            "CheckTargets takes the targets that the cost is made for, and refuses another one with the number of its row and the number itself.",
            "t outside: the message names row and t", OutsideRefused),
        DefinitionLaws.Json(Header(DefinitionLaws.JsonName, DefinitionLaws.JsonMeaning, DefinitionLaws.JsonFormula), cost),
    ];

    Law LeastLaw()
    {
        const string Name = "least at the target";
        const string Meaning = "Where the prediction is the target, cost and gradient are 0; nowhere is the cost below 0.";
        const string Formula = "c(t, t) = 0 <= c(p, t)";
        return traits.LeastAtTarget ? Law(Name, Meaning, Formula, LeastAtTarget) : Header(Name, Meaning, Formula).DoesNotApply("its least is elsewhere.");
    }

    Law QuadraticLaw()
    {
        const string Name = "quadratic if it says so";
        const string Meaning = "A cost that calls itself quadratic is a quadratic function of each prediction.";
        const string Formula = "c(p + 2h) - 3 c(p + h) + 3 c(p) - c(p - h) = 0";
        return cost.IsQuadratic ? Law(Name, Meaning, Formula, Quadratic) : Header(Name, Meaning, Formula).DoesNotApply("it does not call itself quadratic.");
    }

    CostRun<T> Run(CostCase value, Layout layout = default) => CostRun<T>.Of(cost, value, layout);

    Closeness<T> Close(CostCase value, params ReadOnlySpan<Numbers.DoubleDouble[]> arrays) =>
        new(Settings.Epsilons, value.Prediction.Length, Closeness<T>.Largest(arrays));
}
