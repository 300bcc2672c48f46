using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A test type around another number: it has exactly what a network needs, by way of that one. A test type adds or spoils members.</summary>
public interface IOnNumber<TSelf, T> : IBareNumber<TSelf>
    where TSelf : IOnNumber<TSelf, T>
    where T : INumber<T>
{
    T Inner { get; }

    static abstract TSelf On(T inner);

    static TSelf INumberBase<TSelf>.One => TSelf.On(T.One);

    static TSelf INumberBase<TSelf>.Zero => TSelf.On(T.Zero);

    static TSelf IAdditionOperators<TSelf, TSelf, TSelf>.operator +(TSelf left, TSelf right) => TSelf.On(left.Inner + right.Inner);

    static TSelf ISubtractionOperators<TSelf, TSelf, TSelf>.operator -(TSelf left, TSelf right) => TSelf.On(left.Inner - right.Inner);

    static TSelf IMultiplyOperators<TSelf, TSelf, TSelf>.operator *(TSelf left, TSelf right) => TSelf.On(left.Inner * right.Inner);

    static TSelf IDivisionOperators<TSelf, TSelf, TSelf>.operator /(TSelf left, TSelf right) => TSelf.On(left.Inner / right.Inner);

    static TSelf IUnaryNegationOperators<TSelf, TSelf>.operator -(TSelf value) => TSelf.On(-value.Inner);

    static bool IEqualityOperators<TSelf, TSelf, bool>.operator ==(TSelf? left, TSelf? right) => left!.Inner == right!.Inner;

    static bool IEqualityOperators<TSelf, TSelf, bool>.operator !=(TSelf? left, TSelf? right) => left!.Inner != right!.Inner;

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <(TSelf left, TSelf right) => left.Inner < right.Inner;

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >(TSelf left, TSelf right) => left.Inner > right.Inner;

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <=(TSelf left, TSelf right) => left.Inner <= right.Inner;

    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >=(TSelf left, TSelf right) => left.Inner >= right.Inner;

    static TSelf INumberBase<TSelf>.Abs(TSelf value) => TSelf.On(T.Abs(value.Inner));

    static bool INumberBase<TSelf>.IsFinite(TSelf value) => T.IsFinite(value.Inner);

    static bool INumberBase<TSelf>.IsNaN(TSelf value) => T.IsNaN(value.Inner);

    static bool INumberBase<TSelf>.IsNegative(TSelf value) => T.IsNegative(value.Inner);

    static bool INumberBase<TSelf>.IsPositive(TSelf value) => T.IsPositive(value.Inner);

    static bool INumberBase<TSelf>.IsZero(TSelf value) => T.IsZero(value.Inner);
}
