using System.Numerics;

namespace GenericSgd.Numerics.Measuring;

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
