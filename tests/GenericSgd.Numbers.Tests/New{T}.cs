using System.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Conversion as generic code does it; the types do not show these members themselves.</summary>
static class New<T>
    where T : INumberBase<T>
{
    public static T From<TOther>(TOther value)
        where TOther : INumberBase<TOther> => T.CreateChecked(value);
}
