namespace GenericSgd.Precision.Results;

/// <summary>A run after so many epochs, against the reference.</summary>
/// <param name="Epoch">How many epochs were done.</param>
/// <param name="Digits">The digits of the run.</param>
/// <param name="ReferenceDigits">The digits that the reference is known to hold there; what a run seems to have beyond them says nothing.</param>
/// <param name="Parameters">Each parameter.</param>
/// <param name="SmallestUpdate">The smallest update that is not 0, in units of its parameter's last place; null if all were 0.</param>
/// <param name="AbsorbedFraction">The fraction of the updates of the epoch other than 0 that left their parameter as it was.</param>
/// <param name="Own">What the type says of its own error; null if it does not know it.</param>
public sealed record StudyCheckpoint(
    int Epoch, StudyDigits Digits, StudyDigits ReferenceDigits, IReadOnlyList<ParameterError> Parameters, double? SmallestUpdate, double AbsorbedFraction,
        OwnWord? Own);
