using GenericSgd.Numbers;
using GenericSgd.Precision.Watching;

namespace GenericSgd.Precision.Running;

/// <summary>What a run was at a checkpoint, in the wide type.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Predictions">The predictions for all rows.</param>
/// <param name="Cost">Their cost.</param>
/// <param name="SmallestUpdate">The smallest update of the last step that is not 0, in units of its parameter's last place.</param>
/// <param name="AbsorbedFraction">The fraction of the updates of the epoch other than 0 that left their parameter as it was.</param>
/// <param name="Own">The numbers as they are, if their type knows its error.</param>
sealed record RecordedCheckpoint(
    DoubleDouble[] Parameters, DoubleDouble[] Predictions, DoubleDouble[] Cost, double? SmallestUpdate, double AbsorbedFraction, OwnNumbers? Own);
