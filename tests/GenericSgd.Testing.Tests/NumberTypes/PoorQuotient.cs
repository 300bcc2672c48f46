using System.Numerics;
using GenericSgd.Numbers;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>31 digits, but a quotient has 24 bits.</summary>
public readonly record struct PoorQuotient(DoubleDouble Inner) : IOnNumber<PoorQuotient, DoubleDouble>
{
    public static PoorQuotient On(DoubleDouble inner) => new(inner);

    static PoorQuotient IDivisionOperators<PoorQuotient, PoorQuotient, PoorQuotient>.operator /(PoorQuotient left, PoorQuotient right) =>
        new((double)(float)(left.Inner / right.Inner).High);
}
