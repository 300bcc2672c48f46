using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Digits;

/// <summary>The constants of the runtime's interfaces, as literals.</summary>
static class ExactConstants
{
    public static readonly Real EText = Real.Parse("2.718281828459045235360287471352662497757247093699960");
    public static readonly Real PiText = Real.Parse("3.141592653589793238462643383279502884197169399375106");

    public static T E<T>()
        where T : INumber<T> => EText.To<T>();

    public static T Pi<T>()
        where T : INumber<T> => PiText.To<T>();
}
