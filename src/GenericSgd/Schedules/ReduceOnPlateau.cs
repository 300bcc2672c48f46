using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>A learning rate that is multiplied by a factor whenever the cost has stopped to fall.</summary>
/// <remarks>
/// <code>
/// after each epoch:  better if cost &lt; best - threshold |best|; then best = cost and the bad epochs are 0, else one bad epoch more
///                    in the epochs of the cooldown the bad epochs stay 0
/// bad &gt; patience:    rate = max(rate * factor, smallest), the bad epochs are 0, and the cooldown begins
/// </code>
/// A pure function of the costs of the epochs that are done: of the validation rows if there are some, otherwise of training. It is computed again from them at
/// every step, so a resumed run needs nothing else. A training loop of one's own has no such costs, and keeps the first rate. A change of the rate by no more
/// than 1e-8 is left out. Source: PyTorch <c>ReduceLROnPlateau</c> with its defaults, mode min and a relative threshold; there a cost below 0 that stands still
/// counts as better each time.
/// </remarks>
public sealed record ReduceOnPlateau : Schedule
{
    static readonly Real LeastChange = 1e-8;

    /// <summary>A learning rate that is multiplied by a factor whenever the cost has stopped to fall.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    public ReduceOnPlateau(Real initial) => Initial = initial;

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>What the rate is multiplied by, greater than 0 and at most 1.</summary>
    public Real Factor { get; init => field = Require.Factor(value); } = 0.1;

    /// <summary>How many bad epochs in a row are borne: the one after them reduces the rate.</summary>
    public int Patience { get; init => field = Require.Count(value); } = 10;

    /// <summary>By what fraction a cost must be below the best one, from 0 on.</summary>
    public Real Threshold { get; init => field = Require.NotNegative(value); } = 1e-4;

    /// <summary>How many epochs after a reduction are not counted as bad.</summary>
    public int Cooldown { get; init => field = Require.Count(value); }

    /// <summary>The smallest learning rate, at least 0.</summary>
    public Real Smallest { get; init => field = Require.NotNegative(value); }

    /// <summary>The rate before any epoch is done.</summary>
    public override T Rate<T>(in Moment moment) => Initial.To<T>();

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment, ReadOnlySpan<T> costs)
    {
        var rate = Initial.To<T>();
        var (factor, smallest, least) = (Factor.To<T>(), Smallest.To<T>(), LeastChange.To<T>());
        var threshold = Threshold.To<T>();
        var (enough, enoughBelowZero) = (T.One - threshold, T.One + threshold);
        var (best, bad, cooling) = (T.Zero, 0, 0);
        for (var epoch = 0; epoch < costs.Length; epoch++)
        {
            if (epoch == 0 || costs[epoch] < best * (T.IsNegative(best) ? enoughBelowZero : enough))
                (best, bad) = (costs[epoch], 0);
            else
                bad++;
            if (cooling > 0)
                (bad, cooling) = (0, cooling - 1);
            if (bad <= Patience)
                continue;
            var next = T.Max(rate * factor, smallest);
            rate = rate - next > least ? next : rate;
            (bad, cooling) = (0, Cooldown);
        }

        return rate;
    }
}
