using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>Small whole numbers in a number type, also in one without conversions; made once.</summary>
static class Wholes<T>
    where T : INumber<T>
{
    const int Most = 128;
    static readonly (bool Made, T Value)[] Made = new (bool, T)[2 * Most + 1];

    internal static T Of(int number)
    {
        if (number is < -Most or > Most)
            return ExactConvert.Nearest<int, T>(number);
        ref var place = ref Made[number + Most];
        if (!Volatile.Read(ref place.Made))
        {
            place.Value = ExactConvert.Nearest<int, T>(number);
            Volatile.Write(ref place.Made, true);
        }

        return place.Value;
    }
}
