using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Watching;

namespace GenericSgd.Precision.Running;

/// <summary>The next wider type of a number type: the first of float, double and double-double that holds at least one digit more; null if none does, or the
/// type itself tells its error, which a wider type would not know of.</summary>
sealed class WiderThan : INumberTask<StudyNumber?>
{
    static readonly StudyNumber[] All = [StudyNumber.Of<float>(), StudyNumber.Of<double>(), StudyNumber.Of<DoubleDouble>("double-double")];

    public StudyNumber? Run<T>()
        where T : INumber<T> => OwnNumbers.Has<T>() ? null : All.FirstOrDefault(wider => wider.Run(new DigitsOf()) >= LastPlace.Of<T>().Digits + 1);
}
