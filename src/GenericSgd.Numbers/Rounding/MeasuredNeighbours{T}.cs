using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Rounding;

/// <summary>
/// Any other type: no error is known to be exact, so each result is taken to be within 16 measured steps (relative) and two smallest numbers of the exact one.
/// That holds for the operations of DoubleDouble, whose worst bound is that of the quotient, 15u².
/// </summary>
sealed class MeasuredNeighbours<T> : Neighbours<T>
    where T : INumber<T>
{
    const int Steps = 16;
    static readonly T Most = ExactConvert.Nearest<int, T>(64);
    readonly T _relative;
    readonly T _smallest;

    public MeasuredNeighbours()
    {
        var facts = NumberFacts.Of<T>();
        _relative = facts.StepAtOne.To<T>() * ExactConvert.Nearest<int, T>(Steps);
        _smallest = facts.SmallestPositive.To<T>() * ExactConvert.Nearest<int, T>(2);
    }

    public override int FunctionSteps => 2;

    public override T Up(T value) => value + Reach(value);

    public override T Down(T value) => value - Reach(value);

    public override Side OfSum(T x, T y, T sum) => IsExactSum(x, y) ? Side.Exact : Side.Unknown;

    public override Side OfProduct(T x, T y, T product) =>
        IsExactFactor(x) || IsExactFactor(y) || (IsSmallInteger(x) && IsSmallInteger(y)) ? Side.Exact : Side.Unknown;

    public override Side OfQuotient(T x, T y, T quotient) => IsExactFactor(y) || T.IsZero(x) ? Side.Exact : Side.Unknown;

    T Reach(T value) => (T.Abs(value) * _relative) + _smallest;

    static bool IsExactSum(T x, T y) => T.IsZero(x) || T.IsZero(y) || x == -y || (IsSmallInteger(x) && IsSmallInteger(y));

    static bool IsExactFactor(T x) => T.IsZero(x) || T.Abs(x) == T.One;

    static bool IsSmallInteger(T x) => T.Abs(x) <= Most && Asked<T>.IsInteger(x);
}
