using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>What one run left behind, in the wide type.</summary>
sealed class Record
{
    /// <summary>Per watched epoch and place the numbers of its last step.</summary>
    internal List<DoubleDouble[][]> Watched { get; } = [];

    /// <summary>Per checkpoint the parameters, the predictions for all rows, and their cost.</summary>
    internal List<(DoubleDouble[] Parameters, DoubleDouble[] Predictions, DoubleDouble[] Cost)> Checkpoints { get; } = [];

    /// <summary>Per epoch: how many updates were not 0, and how many of those left their parameter as it was.</summary>
    internal List<(int Updates, int Absorbed)> Updates { get; } = [];

    /// <summary>Per checkpoint the smallest update that is not 0, in units of its parameter's last place.</summary>
    internal List<double?> SmallestUpdates { get; } = [];

    /// <summary>The last epoch in which a parameter moved.</summary>
    internal int LastMoved { get; set; }

    /// <summary>How the run diverged; null if it did not.</summary>
    internal DivergedException? Diverged { get; set; }

    internal string? Divergence => Diverged?.Message;

    internal LastPlace LastPlace { get; set; } = null!;
}
