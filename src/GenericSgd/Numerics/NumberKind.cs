using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>How much of a number type is known without asking its arithmetic.</summary>
enum NumberKind
{
    /// <summary>Half, float or double.</summary>
    Binary,

    /// <summary>decimal.</summary>
    Decimal,

    /// <summary>An integer type of the runtime.</summary>
    Integer,

    /// <summary>Any other: known by what it does.</summary>
    Other,
}

/// <summary>The kind of T, found once.</summary>
static class NumberKind<T>
    where T : INumber<T>
{
    public static readonly NumberKind Value = Find();

    static NumberKind Find() => default(T) switch
    {
        Half or float or double => NumberKind.Binary,
        decimal => NumberKind.Decimal,
        sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or nint or nuint or BigInteger => NumberKind.Integer,
        _ => NumberKind.Other,
    };
}
